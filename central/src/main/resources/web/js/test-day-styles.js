import { css } from 'lit';

/** How a test day looks: one thing to do in large letters, and the steps below it. */
export const testDayStyles = css`
  section { display: grid; gap: 1rem; max-width: 44rem; margin: 0 auto; padding: 0.75rem 0.75rem 2rem; }
  label { display: grid; gap: 0.35rem; font-weight: 600; }
  input { min-height: 48px; padding: 0.4rem 0.75rem; border: 2px solid var(--line); border-radius: 12px; background: var(--card); color: var(--text); font: inherit; }
  .cards { display: grid; gap: 0.75rem; }
  article, .now { display: grid; gap: 0.6rem; padding: 1rem; border-radius: 16px; background: var(--card); }
  h4 { margin: 0; font-size: 1.2rem; }
  .due { font-weight: 700; }
  .drill { padding: 0.5rem 1rem; border-radius: 12px; background: var(--exercise); color: var(--on-exercise); font-weight: 600; }
  .drill strong { letter-spacing: 0.15em; margin-right: 0.5rem; }
  .do { font-size: 1.7rem; font-weight: 700; line-height: 1.2; }
  .do.bad { padding: 0.75rem 1rem; border-radius: 12px; background: var(--danger); color: var(--on-danger); }
  .left { font-size: 2.4rem; font-weight: 700; font-variant-numeric: tabular-nums; }
  progress { width: 100%; height: 0.75rem; accent-color: var(--act); }
  .steps { display: grid; gap: 0.5rem; }
  .steps li { display: flex; gap: 0.8rem; align-items: center; padding: 0.75rem 1rem; border: 2px solid var(--line); border-radius: 12px; }
  .mark { flex: none; display: grid; place-items: center; width: 2.2rem; height: 2.2rem; border-radius: 50%; border: 2px solid var(--line); font-weight: 700; }
  .passed .mark { border-color: transparent; background: var(--act); color: var(--on-act); }
  .awaited, .signalled { border-color: var(--focus) !important; }
`;
