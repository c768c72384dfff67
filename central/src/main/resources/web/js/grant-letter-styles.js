import { css } from 'lit';

/** Paper is white with black letters, whatever the screen is. */
export const letterStyles = css`
  .letters { display: grid; gap: 0.5rem; }
  .pick { width: 100%; display: grid; gap: 0.15rem; justify-items: start; justify-content: start; text-align: left; padding: 0.7rem 1rem; overflow-wrap: anywhere; }
  .pick[aria-pressed='true'] { border-color: var(--act); background: var(--raised); }
  .pick span { font-weight: 400; color: var(--quiet); }
  .pick .draft { color: var(--urgency-3); font-weight: 700; }
  .flag.warn { border-color: var(--urgency-5); font-weight: 700; }
  .flag.warn svg { color: var(--urgency-5); }
  .paper { display: grid; gap: 0.9rem; justify-self: start; width: 100%; max-width: 46rem; padding: 1.2rem 1rem; border: 1px solid #9aa4ae; border-radius: 4px; background: #ffffff; color: #000000;
    font-family: 'Liberation Sans', Arial, sans-serif; line-height: 1.45; overflow-wrap: anywhere; }
  .heads { display: grid; gap: 1rem; }
  .paper .title { font-size: 1.3rem; font-weight: 700; line-height: 1.25; }
  .paper .heading { font-weight: 700; }
  .paper .text { white-space: pre-line; }
  @media (min-width: 900px) {
    .paper { padding: 3rem 3.5rem; }
    .heads { grid-template-columns: 1fr auto; min-height: 9rem; }
    .heads p:first-child { padding-top: 3rem; }
  }
`;
