import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clock, now, span } from './time.js';

/**
 * Where the municipality's promise stands: `calm`, then `soon` in its last third, then `broken`. Null once somebody is there.
 */
export function promiseOf(alarm, at) {
  if (!alarm.helpDueBy || alarm.state === 'arrived' || alarm.state === 'closed') return null;
  const due = Date.parse(alarm.helpDueBy);
  const left = due - at;
  const all = due - Date.parse(alarm.raisedAt);
  return { level: left <= 0 ? 'broken' : left <= all / 3 ? 'soon' : 'calm', left };
}

const ICONS = { calm: 'clock', soon: 'warning', broken: 'broken' };

/** The promise clock: help by when, and how long there is left. */
class PromiseClock extends LitElement {
  static properties = { alarm: {}, beat: { type: Number } };
  static styles = [shared, css`
    p { display: flex; gap: 0.5rem; align-items: center; line-height: 1.2; min-height: 2rem; }
    svg { color: var(--quiet); }
    span { font-variant-numeric: tabular-nums; }
    .soon, .broken { padding: 0.4rem 0.7rem; border-radius: 10px; font-weight: 700; }
    .soon { border: 2px dashed var(--urgency-4); color: var(--urgency-4); }
    .broken { border: 2px solid var(--urgency-5); background: var(--fire); color: var(--text); }
    .soon svg { color: var(--urgency-4); }
    .broken svg { color: var(--urgency-5); }
  `];

  render() {
    const promise = promiseOf(this.alarm, now());
    if (!promise) return nothing;
    return html`<p class=${promise.level}>${icon(ICONS[promise.level], 24)} <span>${this.#words(promise)}</span></p>`;
  }

  #words({ level, left }) {
    const due = clock(this.alarm.helpDueBy);
    switch (level) {
      case 'calm':
        return `Hjælp senest ${due} (${span(left)})`;
      case 'soon':
        return `Kun ${span(left)} tilbage: hjælp senest ${due}`;
      default:
        return `Løftet er brudt for ${span(-left)} siden: hjælp skulle være der ${due}`;
    }
  }
}

customElements.define('nv-promise', PromiseClock);
