import { css } from 'lit';

export const zoneStyles = css`
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; max-width: 76rem; margin: 0 auto; padding: 0.9rem 0.75rem 2rem; }
  h2 { font-size: 1.5rem; }
  [role="alert"]:empty, [role="status"]:empty { position: absolute; }
  label { display: grid; gap: 0.3rem; font-weight: 600; }
  input, select { width: 100%; min-width: 0; min-height: 50px; padding: 0.4rem 0.6rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
  input[type="range"] { padding: 0; border: 0; accent-color: var(--act); }
  fieldset { display: grid; gap: 0.6rem; margin: 0; padding: 0.75rem; border: 2px solid var(--line); border-radius: 12px; min-width: 0; }
  legend { padding: 0 0.4rem; font-weight: 700; }
  .pair, .tools { display: flex; flex-wrap: wrap; gap: 0.6rem; }
  .pair button, .tools button { flex: 1 1 8rem; }
  [aria-pressed="true"], [aria-current="true"] { border-color: var(--act); border-width: 3px; background: var(--raised); }
  .span { display: grid; gap: 0.5rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
  .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(54px, 1fr)); gap: 4px; }
  .days button { padding: 0; min-height: 50px; font-size: 0.9rem; border-radius: 8px; }
  .times { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; }
  .times label { flex: 1 1 7rem; }
  .form, .points, .list { display: grid; gap: 0.8rem; }
  .list button { width: 100%; justify-content: flex-start; text-align: left; background: var(--card); line-height: 1.25; }
  .list span { min-width: 0; overflow-wrap: anywhere; }
  .points li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem; align-items: end; padding-bottom: 0.5rem; border-bottom: 1px solid var(--line); }
  .place { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem; }
  summary { min-height: 48px; display: flex; align-items: center; font-weight: 600; cursor: pointer; }
  .fault { padding: 0.6rem 0.9rem; border: 3px solid var(--urgency-5); border-radius: 12px; background: var(--fire); font-weight: 700; }
  .kept { padding: 0.6rem 0.9rem; border-radius: 12px; background: var(--raised); font-weight: 700; }
  @media (min-width: 900px) {
    .both { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.25rem; align-items: start; }
    nv-map { --map-height: 66vh; position: sticky; top: 3rem; }
  }
  @media (max-width: 899px) { .both { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; } nv-map { --map-height: 44vh; } }
`;
