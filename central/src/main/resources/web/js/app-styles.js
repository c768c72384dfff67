import { css } from 'lit';

export const appStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0.6rem 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  h1 { font-size: 1.2rem; }
  .clock { font-size: 1.2rem; font-weight: 700; font-variant-numeric: tabular-nums; }
  .who { flex: 1; text-align: right; line-height: 1.2; font-size: 0.95rem; overflow-wrap: anywhere; min-width: 8rem; }
  .starting { padding: 4rem 1rem; text-align: center; }
  @media (max-width: 600px) { h1 { display: none; } .clock { font-size: 1.6rem; } }
  @media (min-width: 900px) { .top { padding: 0.75rem 1.5rem; } h1, .clock { font-size: 1.7rem; } }
`;
