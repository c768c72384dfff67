import { css } from 'lit';

/** A list beside one citizen on a wide screen; on a phone the one or the other. */
export const grantMonthStyles = css`
  .top { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; align-items: center; }
  progress { width: 100%; height: 14px; border: 0; border-radius: 7px; overflow: hidden; background: var(--raised); accent-color: var(--calm); }
  progress::-webkit-progress-bar { background: var(--raised); }
  progress::-webkit-progress-value { background: var(--calm); }
  .sides, .left, .right { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; align-content: start; }
  .left ol { display: grid; gap: 0.4rem; }
  .pick { width: 100%; min-height: 76px; justify-content: space-between; gap: 0.5rem; text-align: left; font-weight: 400; line-height: 1.3; background: var(--card); }
  .pick > span { min-width: 0; overflow-wrap: anywhere; }
  .pick > span:first-child { display: grid; gap: 0.1rem; }
  .pick.chosen { border: 4px solid var(--act); background: var(--raised); }
  .found { display: flex; gap: 0.4rem; align-items: center; font-weight: 600; }
  .found.shown svg { color: var(--calm); }
  .found.cannot svg { color: var(--urgency-4); }
  .state { flex: none; max-width: 7rem; text-align: right; font-weight: 600; font-size: 0.95rem; }
  .state.settled { color: var(--calm); }
  .state svg { vertical-align: -0.2em; }
  .moves { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .moves button { flex: 1 1 6rem; max-width: 12rem; }
  @media print { .right, .row, progress { display: none; } .left ol { max-height: none !important; } .pick { break-inside: avoid; } }
  @media (min-width: 900px) {
    .sides { grid-template-columns: minmax(18rem, 24rem) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
    .left ol { max-height: 62vh; overflow-y: auto; padding: 6px; margin: -6px; }
  }
`;
