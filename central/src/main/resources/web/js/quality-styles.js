import { css } from 'lit';

export const qualityStyles = css`
  section { max-width: 70rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; }
  h2 { font-size: 1.6rem; line-height: 1.2; }
  h3 { font-size: 1.25rem; padding-top: 0.6rem; }
  .back { justify-self: start; }
  [role='alert']:empty { position: absolute; }
  .period { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
  .period label { display: grid; gap: 0.2rem; font-weight: 600; flex: 1 1 9rem; max-width: 14rem; }
  .period button[aria-pressed='true'] { background: var(--raised); border-color: var(--text); }
  input[type='date'] {
    min-height: 48px; padding: 0.3rem 0.6rem; border: 2px solid var(--line); border-radius: 12px;
    background: var(--card); color: var(--text); font: inherit; width: 100%;
  }
  .promises { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 0.75rem; }
  .promise { padding: 0.9rem; border: 2px solid var(--line); border-left: 10px solid var(--calm); border-radius: 16px; background: var(--card); display: grid; gap: 0.3rem; }
  .promise.broken { border-left-color: var(--urgency-5); }
  .promise.none { border-left-color: var(--line); }
  .promise strong { font-size: 2.1rem; line-height: 1.1; }
  .promise svg { width: 100%; height: 22px; }
  .ground { fill: var(--raised); }
  .good { fill: var(--calm); }
  .bad { fill: var(--urgency-5); }
  .mark { fill: var(--text); }
  .figure { padding: 0.9rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); display: grid; gap: 0.4rem; }
  .figure svg { width: 100%; height: auto; display: block; }
  .figure text { fill: var(--text); font-size: 13px; font-family: inherit; }
  .legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
  .legend span::before { content: ''; display: inline-block; width: 0.9rem; height: 0.9rem; border-radius: 3px; margin-right: 0.4rem; background: var(--calm); }
  .legend .late::before { background: var(--urgency-5); }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
  .wide { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; }
  th, td { text-align: left; padding: 0.45rem 0.6rem 0.45rem 0; border-top: 1px solid var(--line); vertical-align: top; }
  thead th { border-top: 0; color: var(--quiet); font-weight: 600; }
  td { font-variant-numeric: tabular-nums; }
  .below { color: var(--urgency-5); font-weight: 700; }
  .breaches { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 0.75rem; align-items: start; }
  article { padding: 0.8rem 0.9rem; border: 2px solid var(--line); border-left: 8px solid var(--urgency-3); border-radius: 14px; background: var(--card); display: grid; gap: 0.35rem; overflow-wrap: anywhere; }
  article.grave { border-left-color: var(--urgency-5); }
  article h4 { margin: 0; font-size: 1.1rem; }
  article .button { justify-self: start; }
  .what { font-weight: 700; color: var(--urgency-5); }
  .calm { padding: 1rem 0; font-weight: 700; color: var(--calm); }
  /* The replay. */
  .reason { padding: 0.8rem 0.9rem; border: 2px solid var(--line); border-left: 10px solid var(--calm); border-radius: 14px; background: var(--card); font-weight: 600; }
  .reason.over { border-left-color: var(--urgency-5); }
  .step { padding: 0.9rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); display: grid; gap: 0.5rem; min-height: 12rem; align-content: start; }
  .step time { font-size: 1.9rem; font-weight: 800; font-variant-numeric: tabular-nums; }
  .step .said { font-size: 1.25rem; font-weight: 700; line-height: 1.25; }
  .moves { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; }
  .moves button { min-height: 64px; font-size: 1.15rem; }
  input[type='range'] { width: 100%; min-height: 48px; margin: 0.5rem 0; accent-color: var(--act); }
  .links { display: grid; gap: 0.5rem; }
  .links li { display: grid; gap: 0.1rem; }
  .links li > p { display: flex; justify-content: space-between; gap: 1rem; }
  .links svg { width: 100%; height: 20px; display: block; }
  .links .now { font-weight: 800; }
  .links .here::before { content: '▶ '; }
  .all li { display: grid; grid-template-columns: 5rem 1fr; gap: 0.6rem; padding: 0.35rem 0.4rem; border-top: 1px solid var(--line); }
  .all .current { background: var(--raised); font-weight: 700; }
  .all time { font-variant-numeric: tabular-nums; color: var(--quiet); }
  @media (min-width: 900px) {
    .wide { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.25rem; align-items: start; }
  }
`;
