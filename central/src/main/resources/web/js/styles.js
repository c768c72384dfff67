import { css } from 'lit';

/** What every component shares: buttons large enough for a thumb in the dark, and a focus nobody can miss. */
export const shared = css`
  :host { display: block; }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  h1, h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }
  ol, ul { list-style: none; }
  svg { flex: none; fill: currentColor; }
  button, .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6rem;
    min-height: 48px;
    min-width: 48px;
    padding: 0.4rem 1rem;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: transparent;
    color: var(--text);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .act {
    width: 100%;
    min-height: 72px;
    border-color: transparent;
    background: var(--act);
    color: var(--on-act);
    font-size: 1.45rem;
    font-weight: 700;
  }
  button:disabled { opacity: 0.6; cursor: default; }
  :focus-visible { outline: 4px solid var(--focus); outline-offset: 3px; }
  .quiet { color: var(--quiet); }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mistake {
    padding: 0.75rem 1rem;
    border-radius: 12px;
    background: var(--danger);
    color: var(--on-danger);
    font-weight: 600;
  }
`;
