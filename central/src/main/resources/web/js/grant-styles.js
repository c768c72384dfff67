import { css } from 'lit';

/** How the assessor's pages look: a wide column, cards with a coloured edge, and three conclusions nobody can mistake for each other. */
export const grantStyles = css`
  .page { max-width: 74rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  h2 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
  h3 { font-size: 1.3rem; line-height: 1.25; overflow-wrap: anywhere; }
  h4 { margin: 0; font-size: 1.1rem; line-height: 1.25; overflow-wrap: anywhere; }
  h2, h3, h4, nv-grant-card { scroll-margin-top: 4rem; }
  h2:focus-visible, h3:focus-visible { outline-offset: 2px; }
  a:not(.button) { color: inherit; }
  [role='alert']:empty, [role='status']:empty { position: absolute; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
  .back { justify-self: start; }
  article, .box { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; padding: 0.9rem 1rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); overflow-wrap: anywhere; }
  .edge { border-left-width: 10px; }
  .overdue { border-left-color: var(--urgency-5); }
  .due { border-left-color: var(--urgency-4); }
  .flagged { border-left-color: var(--urgency-2); }
  .when { font-weight: 700; }
  .overdue > .when, .when.overdue, .when .over { color: var(--urgency-5); }
  .source { display: inline-flex; align-items: center; min-height: 48px; min-width: 48px; font-weight: 600; text-decoration: underline; }
  .calm { display: flex; gap: 0.6rem; align-items: center; padding: 0.5rem 0; font-weight: 700; color: var(--calm); }
  .page > [role='alert']:has(.stale) { position: sticky; top: 2.6rem; z-index: 5; }
  .stale { padding: 0.6rem 0.9rem; border: 2px dashed var(--urgency-3); border-radius: 12px; background: var(--notice); font-weight: 600; }
  .conclusion { display: flex; gap: 0.6rem; align-items: center; padding: 0.5rem 0.8rem; border: 2px solid; border-radius: 12px; }
  .conclusion strong { display: block; }
  .conclusion.shown { border-color: var(--calm); }
  .conclusion.shown svg, .conclusion.shown strong { color: var(--calm); }
  .conclusion.none { border-color: var(--line); }
  .conclusion.cannot { border: 3px dashed var(--urgency-4); background: var(--notice); }
  .conclusion.cannot svg, .conclusion.cannot strong { color: var(--urgency-4); }
  .conclusion.short { display: inline-flex; padding: 0.1rem 0.6rem; justify-self: start; font-weight: 700; }
  .conclusion.short.shown, .conclusion.short.cannot { color: var(--text); }
  .pill { display: inline-flex; padding: 0.1rem 0.7rem; border: 2px solid var(--line); border-radius: 999px; font-size: 0.95rem; font-weight: 700; white-space: nowrap; }
  .flag { display: flex; gap: 0.6rem; padding: 0.7rem 0.9rem; border: 2px solid var(--urgency-2); border-radius: 12px; background: var(--raised); }
  .flag svg { color: var(--urgency-2); }
  .said { padding-left: 0.8rem; border-left: 4px solid var(--line); white-space: pre-line; }
  label, .field { display: grid; gap: 0.3rem; font-weight: 600; min-width: 0; }
  .hint { font-weight: 400; color: var(--quiet); }
  input:not([type='radio'], [type='checkbox']), select, textarea {
    width: 100%; min-width: 0; min-height: 52px; padding: 0.5rem 0.75rem; border: 2px solid var(--line); border-radius: 12px;
    background: var(--page); color: var(--text); font: inherit; font-weight: 400;
  }
  textarea { min-height: 7rem; resize: vertical; }
  [aria-invalid='true'] { border-color: var(--urgency-5) !important; }
  .fault { font-weight: 700; color: var(--urgency-5); }
  form { display: grid; gap: 0.9rem; }
  fieldset { display: grid; gap: 0.4rem; margin: 0; padding: 0; border: 0; min-width: 0; }
  legend { padding: 0 0 0.3rem; font-weight: 700; }
  .tick { display: flex; gap: 0.75rem; align-items: center; min-height: 52px; padding: 0.3rem 0.75rem; border: 2px solid var(--line); border-radius: 12px; font-weight: 600; cursor: pointer; }
  .tick:has(:checked) { border-color: var(--act); background: var(--raised); }
  .tick input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--act); }
  .tick .hint { display: block; }
  .act { font-size: 1.2rem; min-height: 64px; }
  .ends { background: var(--danger); color: var(--on-danger); }
  summary { display: flex; align-items: center; min-height: 48px; font-weight: 600; cursor: pointer; }
  summary::before { content: '▸'; display: inline-block; width: 1.3rem; }
  details[open] > summary::before { content: '▾'; }
  @media (min-width: 900px) { .page { padding: 1rem 1.5rem 3rem; } .act { width: auto; justify-self: start; padding: 0.4rem 1.6rem; } }
`;
