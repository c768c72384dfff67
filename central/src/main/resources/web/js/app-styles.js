import { css } from 'lit';

export const appStyles = css`
  .above { position: sticky; top: 0; z-index: 10; }
  .top {
    display: flex;
    align-items: center;
    gap: 1rem;
    padding: 0.6rem 0.75rem;
    border-bottom: 1px solid var(--line);
  }
  h1 { font-size: 1.2rem; }
  .clock { font-size: 1.2rem; font-weight: 700; font-variant-numeric: tabular-nums; }
  .who { flex: 1; text-align: right; line-height: 1.2; font-size: 0.95rem; overflow-wrap: anywhere; min-width: 0; }
  .starting { padding: 4rem 1rem; text-align: center; }
  @media (max-width: 600px) {
    h1 { position: absolute; clip-path: inset(50%); }
    .clock { font-size: 1.6rem; }
    .who span { display: none; }
    .shift-leader .who { display: none; }
    .shift-leader .clock { flex: 1; }
  }
  @media print { .above, .top, nv-notices, nv-incidents { display: none; } }
  @media (min-width: 900px) { .top { padding: 0.75rem 1.5rem; } h1, .clock { font-size: 1.7rem; } }
`;
