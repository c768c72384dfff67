import { css } from 'lit';

export const roundStyles = css`
  section { max-width: 60rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
  h2 { font-size: 1.5rem; line-height: 1.2; }
  h3 { font-size: 1.35rem; line-height: 1.15; }
  .back, .print { justify-self: start; }
  .top { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: space-between; }
  .progress { display: grid; gap: 0.35rem; }
  .progress svg { width: 100%; height: 18px; display: block; border-radius: 9px; background: var(--raised); }
  .progress .done { fill: var(--calm); }
  .progress .visit { fill: var(--urgency-5); }
  .tabs { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.4rem; }
  .tabs button { flex-direction: column; gap: 0; padding: 0.3rem; line-height: 1.15; }
  .tabs strong { font-size: 1.25rem; }
  .tabs [aria-pressed='true'] { background: var(--raised); border-color: var(--text); }
  .homes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0.9rem; align-items: start; }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    padding: 0.9rem;
    border: 2px solid var(--line);
    border-left: 10px solid var(--line);
    border-radius: 16px;
    background: var(--card);
    overflow-wrap: anywhere;
  }
  article.first { border-left-color: var(--urgency-5); }
  article.early { border-left-color: var(--urgency-3); }
  article.settled { border-left-color: var(--calm); }
  .chips { display: flex; flex-wrap: wrap; gap: 0.4rem; }
  .chips li { padding: 0.1rem 0.6rem; border-radius: 8px; background: var(--raised); font-weight: 700; }
  .chips .grave { background: transparent; border: 2px solid var(--urgency-5); color: var(--urgency-5); }
  .people { font-weight: 600; }
  .notes { padding-left: 0.75rem; border-left: 3px solid var(--line); }
  .call { min-height: 60px; font-size: 1.25rem; border-color: var(--text); }
  .nophone { font-weight: 600; color: var(--quiet); }
  .results { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; }
  .results button { min-height: 64px; padding: 0.3rem; line-height: 1.15; }
  .results [aria-pressed='true'] { background: var(--act); color: var(--on-act); border-color: transparent; }
  .standing { font-weight: 700; }
  .standing.ok { color: var(--calm); }
  .conflict { padding: 0.6rem 0.75rem; border: 2px solid var(--urgency-3); border-radius: 12px; background: var(--notice); font-weight: 600; }
  summary { min-height: 48px; display: flex; align-items: center; font-weight: 600; cursor: pointer; }
  label { display: grid; gap: 0.3rem; font-weight: 600; }
  input {
    min-height: 48px;
    width: 100%;
    padding: 0.4rem 0.75rem;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: var(--page);
    color: var(--text);
    font: inherit;
  }
  [role='alert']:empty { position: absolute; }
  .calm { padding: 2rem 0; text-align: center; font-size: 1.2rem; font-weight: 700; }
  .more { justify-self: center; }
  .paper { display: none; }
  @media print {
    .screen { display: none !important; }
    section { max-width: none; padding: 0; }
    .paper { display: block; }
    table { width: 100%; border-collapse: collapse; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #000; padding: 3pt 4pt; text-align: left; vertical-align: top; font-size: 9.5pt; }
    .box { white-space: nowrap; margin-right: 8pt; }
    .number { white-space: nowrap; }
    .went { width: 24%; }
    .box::before { content: '☐ '; font-size: 12pt; }
    .space { width: 22%; }
  }
`;
