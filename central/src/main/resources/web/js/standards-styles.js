import { css } from 'lit';

export const standardsStyles = css`
  section { max-width: 70rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; }
  h2 { font-size: 1.6rem; line-height: 1.2; }
  h3 { font-size: 1.3rem; overflow-wrap: anywhere; }
  h3::first-letter { text-transform: uppercase; }
  h4 { margin: 0; font-size: 1rem; color: var(--quiet); }
  [role='alert']:empty { position: absolute; }
  .choose { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0.75rem; align-items: end; }
  .choose label { display: grid; gap: 0.2rem; font-weight: 600; min-width: 0; }
  select, input {
    min-height: 48px; width: 100%; padding: 0.3rem 0.6rem; border: 2px solid var(--line); border-radius: 12px;
    background: var(--card); color: var(--text); font: inherit;
  }
  details { border: 2px solid var(--line); border-radius: 16px; background: var(--card); }
  summary { min-height: 56px; padding: 0.7rem 0.9rem; cursor: pointer; display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; align-items: baseline; justify-content: space-between; border-radius: 14px; }
  summary::-webkit-details-marker { display: none; }
  summary::before { content: '▸'; }
  details[open] > summary::before { content: '▾'; }
  summary h3 { flex: 1 1 14rem; min-width: 0; }
  .inside { padding: 0 0.9rem 0.9rem; display: grid; gap: 1rem; }
  .rules { display: grid; gap: 0.75rem; }
  .rule { padding: 0.7rem 0 0.2rem 0.8rem; border-left: 4px solid var(--line); display: grid; gap: 0.2rem; overflow-wrap: anywhere; scroll-margin-top: 5rem; }
  .rule.wanted { border-left-width: 10px; border-color: var(--act); background: var(--raised); padding-right: 0.6rem; }
  .rule.wanted .here { font-weight: 800; }
  .said { font-size: 1.1rem; line-height: 1.35; }
  .foot { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: center; }
  .foot a { color: inherit; text-underline-offset: 0.2em; display: inline-flex; align-items: center; min-height: 48px; }
  .source { padding: 0.7rem 0.8rem; border: 2px dashed var(--line); border-radius: 12px; display: grid; gap: 0.3rem; }
  .source li { display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: 0.5rem; overflow-wrap: anywhere; }
  .source li span { color: var(--quiet); font-variant-numeric: tabular-nums; }
  .terms { display: grid; gap: 0.3rem; }
  .terms li { padding: 0.3rem 0 0.3rem 0.8rem; border-left: 4px solid var(--line); overflow-wrap: anywhere; }
  .pair { padding: 0.9rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); display: grid; gap: 0.9rem; }
  .row { display: grid; gap: 0.5rem; border-top: 1px solid var(--line); padding-top: 0.6rem; }
  .row > div { padding-left: 0.8rem; border-left: 4px solid var(--line); display: grid; gap: 0.4rem; align-content: start; overflow-wrap: anywhere; }
  .row p a { color: inherit; text-underline-offset: 0.2em; display: inline-flex; align-items: center; min-height: 48px; min-width: 48px; }
  .mark { font-weight: 700; }
  .mark::before { content: '= '; }
  .differs > .mark::before { content: '≠ '; }
  .only-a > .mark::before, .only-b > .mark::before { content: '+ '; }
  .differs > div, .only-a > div, .only-b > div { border-left: 8px double var(--text); }
  @media (min-width: 900px) {
    .row { grid-template-columns: 11rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 1.2rem; }
    .row > .mark { grid-column: 1; }
  }
`;
