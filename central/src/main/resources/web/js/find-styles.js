import { css } from 'lit';

export const findStyles = css`
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; max-width: 46rem; margin: 0 auto; padding: 0.9rem 0.75rem 1.5rem; }
  section.wide { max-width: 64rem; }
  h2 { font-size: 1.5rem; line-height: 1.2; overflow-wrap: anywhere; }
  h2:focus-visible { outline-offset: 2px; }
  .head { display: flex; gap: 0.75rem; align-items: center; justify-content: space-between; }
  .head h2 { min-width: 0; }
  .head a { flex: none; overflow-wrap: normal; }
  [role="alert"]:empty { position: absolute; }
  nv-map { --map-height: 40vh; }
  .whom { overflow-wrap: anywhere; }
  label { display: grid; gap: 0.35rem; font-weight: 600; }
  input, textarea { width: 100%; min-width: 0; min-height: 52px; padding: 0.5rem 0.75rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
  textarea { min-height: 5.5rem; resize: vertical; }
  .rows { display: grid; gap: 0.6rem; }
  .row { width: 100%; min-height: 68px; justify-content: flex-start; text-align: left; background: var(--card); line-height: 1.25; }
  .row span { min-width: 0; overflow-wrap: anywhere; }
  .row .quiet { font-weight: 400; }
  .row .objection { color: var(--urgency-4); font-weight: 700; }
  fieldset { display: grid; gap: 0.6rem; margin: 0; padding: 0; border: 0; min-width: 0; }
  legend { padding: 0 0 0.5rem; font-weight: 700; font-size: 1.15rem; }
  .choice { min-height: 64px; justify-content: flex-start; text-align: left; background: var(--card); }
  .choice[aria-checked="true"] { border-color: var(--act); border-width: 4px; background: var(--raised); }
  .dot { flex: none; width: 24px; height: 24px; border: 3px solid var(--quiet); border-radius: 50%; }
  .choice[aria-checked="true"] .dot { border-color: var(--act); background: var(--act); box-shadow: inset 0 0 0 4px var(--raised); }
  .written { display: flex; gap: 0.6rem; padding: 0.7rem 0.9rem; border-radius: 12px; background: var(--raised); line-height: 1.35; }
  .refused { display: grid; gap: 0.7rem; padding: 1.1rem 1rem; border: 3px solid var(--urgency-5); border-radius: 14px; background: var(--fire); }
  .refused h3 { display: flex; gap: 0.6rem; font-size: 1.35rem; line-height: 1.25; overflow-wrap: anywhere; }
  .refused svg { color: var(--urgency-5); }
  .refused p { font-size: 1.1rem; overflow-wrap: anywhere; }
  .closed { display: grid; gap: 0.6rem; padding: 1.1rem 1rem; border: 3px solid var(--line); border-radius: 14px; background: var(--card); }
  .closed h3 { display: flex; gap: 0.6rem; align-items: center; font-size: 1.35rem; }
  .open { display: flex; gap: 0.6rem; align-items: center; padding: 0.55rem 0.9rem; border-radius: 12px; background: var(--raised); font-weight: 600; }
  .lost { display: flex; gap: 0.6rem; padding: 0.7rem 0.9rem; border-radius: 12px; background: var(--notice); font-weight: 700; }
  .do { display: grid; gap: 0.6rem; }
  @media (min-width: 900px) {
    .wide .do { grid-template-columns: 1fr 1fr 1fr; }
    .wide .do .act { min-height: 64px; }
    nv-map { --map-height: 56vh; }
  }
`;
