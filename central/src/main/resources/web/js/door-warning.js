import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { doorName, doorStanding, maybeOpen } from './door-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** Before an alarm is closed: a door of the home that may stand open. Says nothing where all are known to be locked. */
class DoorWarning extends LitElement {
  static properties = { alarm: {}, doors: { state: true } };
  static styles = [shared, css`
    p { display: flex; gap: 0.6rem; align-items: center; padding: 0.75rem 1rem; border: 2px solid var(--urgency-4); border-radius: 12px; font-weight: 700; }
    svg { color: var(--urgency-4); }
  `];

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.doors = (await api.door(this.alarm.id)).doors;
    } catch {
      this.doors = null;
    }
  }

  render() {
    const open = (this.doors ?? []).filter(maybeOpen);
    if (open.length === 0) return nothing;
    return html`<div role="alert">${open.map(door => html`<p>${icon('door', 26)}
      <span>${doorName(door)}: ${doorStanding(door)[1]}. Lås døren, før du går.</span></p>`)}</div>`;
  }
}

customElements.define('nv-door-warning', DoorWarning);
