import { css } from 'lit';

/** Blocks that empty from the oldest, and a ledger. */
export const unitStyles = css`
  .left { font-size: 1.15rem; }
  .left strong { font-size: 2rem; line-height: 1.1; }
  .box p:has(> svg) { display: flex; gap: 0.5rem; align-items: center; }
  .blocks { display: grid; grid-template-columns: repeat(auto-fill, minmax(4rem, 1fr)); gap: 0.5rem; }
  .blocks li { display: grid; gap: 0.2rem; justify-items: center; }
  .block { position: relative; display: grid; place-items: center; width: 100%; height: 3.4rem; border: 2px solid var(--line); border-radius: 10px; background: var(--page); overflow: hidden; }
  .level { position: absolute; inset: 0; width: 100%; height: 100%; }
  .fill { fill: var(--raised); }
  .top { fill: var(--calm); }
  .block b { position: relative; font-size: 1.15rem; }
  .first .block { border-color: var(--urgency-3); border-width: 3px; }
  .first .until { font-weight: 700; }
  .none .block { border-style: dashed; }
  .until { font-size: 0.9rem; text-align: center; line-height: 1.2; }
  .fields { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); align-items: end; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; padding: 0.45rem 0.8rem 0.45rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
  thead th { border-top: 0; color: var(--quiet); font-weight: 600; }
  .amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .used td, .corrected td { font-weight: 700; }
  .lapsed td { color: var(--urgency-4); }
`;
