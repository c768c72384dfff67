import { css } from 'lit';

/** What the technician's list and the gateway's own page share. */
export const technicalStyles = css`
  section { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  h2 { font-size: 1.6rem; line-height: 1.2; }
  h3 { font-size: 1.2rem; padding-top: 0.75rem; }
  h2:focus { outline: none; }
  [role='alert']:empty { position: absolute; }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 0.75rem; align-items: start; }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    padding: 0.9rem 1rem;
    border: 2px solid var(--line);
    border-left: 8px solid var(--line);
    border-radius: 14px;
    background: var(--card);
    overflow-wrap: anywhere;
  }
  .trouble { border-left-color: var(--urgency-3); }
  .unprotected { border-color: var(--urgency-5); border-left-color: var(--urgency-5); }
  .badge { display: flex; gap: 0.5rem; align-items: center; color: var(--urgency-5); font-weight: 700; }
  h4 { margin: 0; font-size: 1.15rem; line-height: 1.25; }
  .where { font-weight: 600; }
  .next { padding-left: 0.75rem; border-left: 3px solid var(--line); }
  .ids { font-size: 0.9rem; color: var(--quiet); }
  article .button { justify-self: start; margin-top: 0.25rem; }
  .calm { display: flex; gap: 0.75rem; align-items: center; padding: 1rem 0; font-weight: 600; }
  .calm svg { color: var(--calm); }
  .bad { color: var(--urgency-5); font-weight: 700; }
  .warn { color: var(--urgency-3); font-weight: 700; }
  .back { justify-self: start; }
  dl { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: 0.35rem 1rem; }
  dt { color: var(--quiet); }
  label { display: grid; gap: 0.3rem; font-weight: 600; }
  input {
    min-height: 48px;
    padding: 0.4rem 0.75rem;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: var(--card);
    color: var(--text);
    font: inherit;
    width: 100%;
  }
  .rows li { border-top: 1px solid var(--line); }
  .rows .button { width: 100%; justify-content: flex-start; text-align: left; border-color: transparent; border-radius: 0; padding: 0.6rem 0.25rem; }
  .rows .button span:first-child { flex: 1; }
  .history li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
`;
