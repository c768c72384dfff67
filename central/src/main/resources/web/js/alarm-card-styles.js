import { css } from 'lit';

export const cardStyles = css`
  article {
    --hast: var(--urgency-3);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.85rem;
    padding: 1rem;
    border-radius: 18px;
    border: 2px solid var(--line);
    border-left: 10px solid var(--hast);
    background: var(--card);
    overflow-wrap: anywhere;
  }
  .drill { padding: 0.35rem 0.8rem; border-radius: 8px; background: var(--exercise); color: var(--on-exercise); font-weight: 600; }
  .drill strong { letter-spacing: 0.15em; margin-right: 0.4rem; }
  .urgency-5 { --hast: var(--urgency-5); }
  .urgency-4 { --hast: var(--urgency-4); }
  .urgency-2 { --hast: var(--urgency-2); }
  .urgency-1 { --hast: var(--urgency-1); }
  /** Before anybody has set out, the door is no business of the hour. */
  article.accepted nv-door-panel { order: 1; }
  article.raised { border-color: var(--hast); }
  header { display: flex; align-items: center; gap: 0.6rem; color: var(--hast); }
  h3 { font-size: 1.3rem; line-height: 1.15; flex: 1; }
  time { color: var(--text); font-variant-numeric: tabular-nums; text-align: right; }
  .where { line-height: 1.2; }
  .street { font-size: 1.9rem; font-weight: 800; }
  .inside { font-size: 1.9rem; font-weight: 800; }
  .marks { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .marks li { padding: 0.15rem 0.7rem; border-radius: 8px; font-weight: 700; border: 2px solid transparent; }
  .exercise { background: var(--exercise); color: var(--on-exercise); letter-spacing: 0.1em; }
  .hast { border-color: var(--hast) !important; color: var(--hast); }
  .notice { background: var(--notice); border-color: var(--urgency-3) !important; }
  .people { display: grid; gap: 0.6rem; }
  .name { display: flex; gap: 0.5rem; align-items: center; font-size: 1.2rem; font-weight: 700; }
  .name svg { color: var(--quiet); }
  .visit { padding-left: 1.75rem; }
  .help-out { margin-left: 1.75rem; font-weight: 700; color: var(--urgency-5); }
  .notes { display: grid; gap: 0.4rem; padding: 0.6rem 0.7rem; border-radius: 12px; background: var(--raised); }
  .notes li { display: flex; gap: 0.6rem; line-height: 1.3; }
  .notes svg { color: var(--quiet); }
  .oxygen svg, .oxygen strong { color: var(--urgency-5); }
  .offer, .unsent { display: grid; gap: 0.6rem; padding: 0.75rem; border-radius: 12px; background: var(--notice); }
  .offer { border: 2px solid var(--urgency-2); }
  .unsent { border: 2px dashed var(--urgency-3); font-weight: 600; }
  .offer p, .unsent li { display: flex; gap: 0.6rem; align-items: center; line-height: 1.25; }
  .told { font-weight: 600; }
  .standing { display: grid; gap: 0.4rem; }
  .standing p { display: flex; gap: 0.5rem; align-items: center; }
  .standing svg { color: var(--quiet); }
  .holder { font-weight: 700; font-size: 1.15rem; }
  .holder.overdue { color: var(--urgency-5); }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .row > * { flex: 1 1 auto; gap: 0.4rem; padding: 0.4rem 0.3rem; font-size: 0.9rem; }
  .row .call { flex-basis: 100%; min-height: 56px; font-size: 1.1rem; }
  [role="alert"]:empty, [role="status"]:empty { position: absolute; }
  @media (min-width: 900px) {
    article { gap: 0.65rem; padding: 0.8rem 0.9rem; }
    .row .call { flex-basis: auto; min-height: 48px; }
    .street, .inside { display: inline; font-size: 1.6rem; }
    .street:has(+ .inside)::after { content: ", "; }
  }
`;
