import { css } from 'lit';

/** A question over everything else: from below on a phone, in the middle on a wall screen. */
export const dialogStyles = css`
  dialog {
    width: min(34rem, 100vw);
    max-width: 100vw;
    max-height: 100dvh;
    margin: auto auto 0;
    padding: 1.25rem;
    overflow-y: auto;
    border: 2px solid var(--line);
    border-radius: 20px 20px 0 0;
    background: var(--card);
    color: var(--text);
  }
  dialog::backdrop { background: rgb(0 0 0 / 70%); }
  @media (min-width: 700px) { dialog { margin: auto; border-radius: 20px; } }
  h2 { font-size: 1.5rem; line-height: 1.2; }
  .content { display: grid; gap: 1rem; }
`;
