import { css } from 'lit';

/** What the pages of rota, plans and handover share. */
export const staffingStyles = css`
  section { max-width: 72rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  h2 { font-size: 1.6rem; line-height: 1.2; }
  h3 { font-size: 1.25rem; padding-top: 0.6rem; }
  h4 { margin: 0; font-size: 1.1rem; line-height: 1.25; }
  .back { justify-self: start; }
  .wide { flex: 1 1 12rem; align-self: center; }
  [role='alert']:empty, [role='status']:empty { position: absolute; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0.75rem; align-items: start; }
  article {
    display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; padding: 0.9rem 1rem; overflow-wrap: anywhere;
    border: 2px solid var(--line); border-left: 8px solid var(--line); border-radius: 14px; background: var(--card);
  }
  article.good { border-left-color: var(--calm); }
  article.bad { border-left-color: var(--urgency-5); }
  article.warn { border-left-color: var(--urgency-3); }
  article ul { display: grid; gap: 0.35rem; }
  .gap { display: flex; gap: 0.5rem; align-items: start; font-weight: 600; }
  .gap svg { color: var(--urgency-5); margin-top: 0.1rem; }
  .calm { display: flex; gap: 0.5rem; align-items: center; font-weight: 600; }
  .calm svg { color: var(--calm); }
  .person { font-weight: 700; }
  .skill { font-weight: 400; color: var(--quiet); }
  .nobody { color: var(--urgency-5); font-weight: 700; }
  label { display: grid; gap: 0.25rem; font-weight: 600; min-width: 0; }
  input, select {
    min-height: 48px; padding: 0.3rem 0.6rem; border: 2px solid var(--line); border-radius: 12px;
    background: var(--card); color: var(--text); font: inherit; width: 100%; min-width: 0;
  }
  .choice { display: flex; gap: 0.5rem; align-items: center; min-height: 48px; font-weight: 500; }
  .choice input { width: 1.5rem; min-height: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--act); }
  fieldset { border: 0; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: 0 1rem; min-width: 0; }
  legend { font-weight: 600; padding: 0; }
  .warning { padding: 0.75rem 1rem; border-radius: 12px; background: var(--notice); font-weight: 600; }
  .good-news { padding: 0.75rem 1rem; border-radius: 12px; background: var(--raised); font-weight: 600; }
  dialog {
    width: min(34rem, 100vw); max-width: 100vw; max-height: 100dvh; margin: auto auto 0; padding: 1.25rem; overflow-y: auto;
    border: 2px solid var(--line); border-radius: 20px 20px 0 0; background: var(--card); color: var(--text);
  }
  dialog > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
  dialog::backdrop { background: rgb(0 0 0 / 70%); }
  @media (min-width: 700px) { dialog { margin: auto; border-radius: 20px; } }
`;
