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
  main { padding-bottom: 5.5rem; }
  nv-place-bar { position: fixed; inset: auto 0 0; z-index: 9; }
  .more { display: grid; gap: 0.75rem; padding: 1rem 0.75rem; max-width: 34rem; }
  .more a { justify-content: flex-start; min-height: 60px; background: var(--raised); }
  @media (min-width: 900px) {
    main { padding-bottom: 0; }
    nv-place-bar { position: static; }
    .more { padding: 1rem 1.5rem; }
  }
  @media (max-width: 600px) {
    h1 { position: absolute; clip-path: inset(50%); }
    .clock { font-size: 1.6rem; }
    .who span { display: none; }
  }
  @media print { .above, .top, nv-place-bar, nv-notices, nv-incidents { display: none; } }
  @media (min-width: 900px) { .top { padding: 0.75rem 1.5rem; } h1, .clock { font-size: 1.7rem; } }
`;
