import { css } from 'lit';

/** How a search looks: one thing to do in large letters, and everything else below it in the order of the night. */
export const lostPersonStyles = css`
  .all { display: grid; gap: 1rem; max-width: 46rem; margin: 0 auto; padding: 0.75rem 0.75rem 2rem; }
  .all > * { min-width: 0; }
  h2 { font-size: 1.5rem; line-height: 1.2; }
  h3 { font-size: 1.2rem; }
  section, .now, article { display: grid; gap: 0.75rem; padding: 1rem; border-radius: 16px; background: var(--card); }
  .now { border: 3px solid var(--act); }
  .do { font-size: 1.6rem; font-weight: 700; line-height: 1.2; }
  .plain { padding: 0; background: transparent; }
  label, .field { display: grid; gap: 0.35rem; font-weight: 600; }
  label .quiet, .field .quiet { font-weight: 400; }
  input:not([type='checkbox'], [type='radio']), textarea, select {
    width: 100%;
    min-height: 52px;
    padding: 0.5rem 0.75rem;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: var(--page);
    color: var(--text);
    font: inherit;
  }
  textarea { min-height: 84px; resize: vertical; }
  form { display: grid; gap: 0.6rem; }
  fieldset { display: grid; gap: 0.5rem; margin: 0; padding: 0; border: 0; min-width: 0; }
  legend { padding: 0 0 0.4rem; font-weight: 600; }
  .tick { display: flex; align-items: center; gap: 0.75rem; min-height: 48px; font-weight: 400; }
  .tick input { flex: none; width: 1.6rem; height: 1.6rem; accent-color: var(--act); }
  .row { display: flex; flex-wrap: wrap; gap: 0.6rem; }
  .row > * { flex: 1 1 auto; }
  ul.cards, ol.lines, .steps { display: grid; gap: 0.6rem; }
  .cards > li > button { width: 100%; min-height: 64px; justify-content: space-between; text-align: left; background: var(--card); }
  .cards > li > button span { min-width: 0; }
  .steps li { display: flex; gap: 0.6rem; align-items: baseline; }
  .steps .done { color: var(--quiet); }
  .lines li { padding-top: 0.6rem; border-top: 1px solid var(--line); }
  .lines li:first-child { border: 0; padding-top: 0; }
  .waits { padding: 0.6rem 0.9rem; border: 2px dashed var(--urgency-3); border-radius: 12px; background: var(--notice); }
  .refused { padding: 0.75rem 1rem; border: 3px solid var(--urgency-5); border-radius: 12px; background: var(--fire); display: grid; gap: 0.6rem; }
  .late { font-weight: 700; color: var(--urgency-5); }
  .relative { padding: 0.75rem; border: 2px solid var(--line); border-radius: 12px; display: grid; gap: 0.6rem; }
  summary { min-height: 48px; display: flex; align-items: center; font-weight: 600; cursor: pointer; }
  .found { background: var(--calm); color: var(--page); }
  .ended { border: 3px solid var(--calm); }
`;
