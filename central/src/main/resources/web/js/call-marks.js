import { css, html, svg } from 'lit';

/** One drawing for each way a call can be told: told apart by shape, so that colour only helps. Drawn within 10 by 10, around 0,0. */
const MARKS = {
  'help-given': svg`<circle r="4.600"/>`,
  'no-help-needed': svg`<circle class="hollow" r="3.700"/>`,
  accidental: svg`<path class="line" d="M-3.500-3.500 3.500 3.500M3.500-3.500-3.500 3.500"/>`,
  test: svg`<rect class="hollow" x="-3.600" y="-3.600" width="7.200" height="7.200"/>`,
  technical: svg`<path d="M0-4.600 4.600 3.800H-4.600z"/>`,
  'staff-press': svg`<rect x="-3.400" y="-3.400" width="6.800" height="6.800"/>`,
  unclassified: svg`<path d="M0-5 5 0 0 5-5 0z"/>`,
  'whose-unknown': svg`<path d="M0-4.600a4.600 4.600 0 0 1 0 9.200z"/><circle class="hollow" r="3.900"/>`,
  other: svg`<path class="line" d="M-4 0H4"/>`,
};

/** The drawing of one way, somewhere in a picture. */
export const mark = (drawn, x, y, size = 1) => svg`<g class="mark ${drawn}" transform="translate(${x} ${y}) scale(${size})">${MARKS[drawn] ?? MARKS.other}</g>`;

/** The drawing alone, beside its word. */
export const markIcon = drawn => html`<svg class="sign" viewBox="-6 -6 12 12" width="22" height="22" aria-hidden="true">${mark(drawn, 0, 0)}</svg>`;

export const markStyles = css`
  .mark { fill: currentColor; stroke: none; color: var(--quiet); }
  .mark .hollow { fill: none; stroke: currentColor; stroke-width: 1.900; }
  .mark .line { fill: none; stroke: currentColor; stroke-width: 2.200; stroke-linecap: round; }
  .mark.help-given { color: var(--urgency-5); }
  .mark.no-help-needed, .mark.test { color: var(--urgency-2); }
  .mark.unclassified, .mark.whose-unknown { color: var(--urgency-4); }
  .mark.technical { color: var(--urgency-3); }
  .mark.accidental, .mark.staff-press { color: var(--text); }
`;
