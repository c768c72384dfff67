import { LitElement, html, svg, css, nothing } from 'lit';
import { mark, markStyles } from './call-marks.js';
import { dayWords, drawnAs, monthWord } from './dossier-words.js';
import { shared } from './styles.js';
import { plusDays } from './time.js';

const LEFT = 66;
const WIDE = 21;
const HIGH = 30;
const TOP = 20;

const number = day => Date.parse(`${day}T00:00:00Z`) / 86400_000;
const lastOfMonth = day => new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 0)).getUTCDate();

/**
 * Days as a calendar: a row for each month, a mark for each call by what came of it, and a hatch over days on which nobody could be sure of
 * the alarm. It is moved along like a slider: each step tells its day in words.
 */
class CallStrip extends LitElement {
  static properties = { from: {}, to: {}, today: {}, calls: {}, gaps: {}, period: {}, day: { state: true } };
  static styles = [shared, markStyles, css`
    .strip { display: grid; gap: 0.4rem; padding: 0.6rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); touch-action: pan-y; }
    svg { width: 100%; max-width: 54rem; height: auto; display: block; cursor: crosshair; }
    text { fill: var(--quiet); font: 600 13px system-ui, sans-serif; }
    text.more { fill: var(--text); font-size: 11px; }
    .ground { fill: var(--page); stroke: var(--line); stroke-width: 1; }
    .period { fill: var(--raised); stroke: var(--text); stroke-width: 1.5; }
    .gap { fill: url(#hatch); }
    .hatch { stroke: var(--urgency-3); stroke-width: 2.5; }
    .short { fill: var(--urgency-3); }
    .today, .chosen { fill: none; stroke: var(--text); stroke-width: 2.5; }
    .today { stroke-dasharray: 4 3; }
    .chosen { stroke: var(--act); stroke-width: 3.5; }
    .told { min-height: 3.2em; font-weight: 600; overflow-wrap: anywhere; }
    @media (max-width: 600px) { text { font-size: 17px; } }
  `];

  willUpdate(changed) {
    if (changed.has('calls') || changed.has('gaps')) {
      this.byDay = Map.groupBy(this.calls ?? [], call => call.day);
      this.gapOf = new Map((this.gaps ?? []).map(gap => [gap.date, gap]));
    }
    if (changed.has('from') || changed.has('to') || !this.day) {
      if (!this.day || this.day < this.from || this.day > this.to) this.day = this.today >= this.from && this.today <= this.to ? this.today : this.to;
    }
  }

  render() {
    const rows = this.#rows();
    const height = TOP + rows.length * HIGH + 2;
    return html`<div class="strip" role="slider" tabindex="0" aria-label="Kalender, dag for dag" aria-valuemin="0" aria-valuemax=${number(this.to) - number(this.from)}
        aria-valuenow=${number(this.day) - number(this.from)} aria-valuetext=${this.#words()} @keydown=${this.#key}>
      <svg viewBox="0 0 ${LEFT + 31 * WIDE + 2} ${height}" aria-hidden="true" @pointermove=${this.#point} @pointerdown=${this.#point}>${svg`
        <defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7"/></pattern></defs>
        ${[1, 5, 10, 15, 20, 25, 30].map(day => svg`<text x=${LEFT + (day - 0.5) * WIDE} y="14" text-anchor="middle">${day}</text>`)}
        ${rows.map((row, at) => this.#row(row, TOP + at * HIGH))}
        ${this.#outline(rows, this.today, 'today')}${this.#outline(rows, this.day, 'chosen')}`}
      </svg>
      <p class="told" aria-hidden="true">${this.#words()}</p>
    </div>`;
  }

  #rows() {
    const rows = [];
    for (let day = this.from; day <= this.to; day = plusDays(`${day.slice(0, 8)}${lastOfMonth(day)}`, 1)) {
      const end = `${day.slice(0, 8)}${lastOfMonth(day)}`;
      rows.push({ month: day.slice(0, 7), first: +day.slice(8), last: end > this.to ? +this.to.slice(8) : +end.slice(8) });
    }
    return rows;
  }

  #row({ month, first, last }, y) {
    const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const iso = day => `${month}-${String(day).padStart(2, '0')}`;
    const within = this.period ? days.filter(day => iso(day) > this.period.from && iso(day) <= this.period.due) : [];
    const box = (from, to, look) => svg`<rect class=${look} x=${LEFT + (from - 1) * WIDE} y=${y + 1} width=${(to - from + 1) * WIDE} height=${HIGH - 2} rx="4"/>`;
    return svg`<text x="0" y=${y + HIGH * 0.66}>${monthWord(`${month}-01`)}${first !== 1 || month.endsWith('-01') || month === this.from.slice(0, 7) ? ` ${month.slice(2, 4)}` : nothing}</text>
      ${box(first, last, 'ground')}
      ${within.length ? box(within[0], within.at(-1), 'period') : nothing}
      ${this.#gapsOf(days, iso, y)}
      ${days.map(day => this.#marks(this.byDay.get(iso(day)), LEFT + (day - 0.5) * WIDE, y + HIGH / 2))}`;
  }

  /** Days that follow each other are one hatch: a year without the alarm is twelve drawings, not 365. */
  #gapsOf(days, iso, y) {
    const drawn = [];
    for (let at = 0; at < days.length; at++) {
      const gap = this.gapOf.get(iso(days[at]));
      if (!gap) continue;
      const x = LEFT + (days[at] - 1) * WIDE;
      if (!gap.counts) {
        drawn.push(svg`<rect class="short" x=${x + 3} y=${y + HIGH - 6} width=${WIDE - 6} height="3"/>`);
        continue;
      }
      const began = at;
      while (at + 1 < days.length && this.gapOf.get(iso(days[at + 1]))?.counts) at++;
      drawn.push(svg`<rect class="gap" x=${x} y=${y + 1} width=${(at - began + 1) * WIDE} height=${HIGH - 2}/>`);
    }
    return drawn;
  }

  /** One call fills its day, four share it; of more, three and how many more. */
  #marks(calls, x, y) {
    if (!calls) return nothing;
    if (calls.length === 1) return mark(drawnAs(calls[0]), x, y, 1.7);
    const shown = calls.length > 4 ? calls.slice(0, 3) : calls;
    const places = calls.length === 2 ? [[0, -6.5], [0, 6.5]] : [[-5, -6.5], [5, -6.5], [-5, 6.5], [5, 6.5]];
    return svg`${shown.map((call, at) => mark(drawnAs(call), x + places[at][0], y + places[at][1], calls.length === 2 ? 1.15 : 0.92))}
      ${calls.length > 4 ? svg`<text x=${x + 5} y=${y + 11} text-anchor="middle" class="more">+${calls.length - 3}</text>` : nothing}`;
  }

  #outline(rows, day, look) {
    const at = rows.findIndex(row => row.month === day?.slice(0, 7));
    if (at < 0 || day < this.from || day > this.to) return nothing;
    return svg`<rect class=${look} x=${LEFT + (+day.slice(8) - 1) * WIDE} y=${TOP + at * HIGH + 1} width=${WIDE} height=${HIGH - 2} rx="3"/>`;
  }

  #words() {
    const calls = this.byDay.get(this.day) ?? [];
    return dayWords(this.day, calls, this.gapOf.get(this.day), { today: this.today, period: this.period });
  }

  #key = event => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -30, PageDown: 30 };
    const step = steps[event.key];
    const wanted = event.key === 'Home' ? this.from : event.key === 'End' ? this.to : step ? plusDays(this.day, step) : null;
    if (!wanted) return;
    event.preventDefault();
    this.day = wanted < this.from ? this.from : wanted > this.to ? this.to : wanted;
  };

  #point = event => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = (LEFT + 31 * WIDE + 2) / box.width;
    const day = Math.floor(((event.clientX - box.left) * scale - LEFT) / WIDE) + 1;
    const row = this.#rows()[Math.floor(((event.clientY - box.top) * scale - TOP) / HIGH)];
    if (row && day >= row.first && day <= row.last) this.day = `${row.month}-${String(day).padStart(2, '0')}`;
  };
}

customElements.define('nv-call-strip', CallStrip);
