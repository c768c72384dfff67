import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clock } from './time.js';
import { causeWord } from './words.js';

/** Which detectors have called, where they hang, and which of them measure nothing any more. */
class AlarmSignals extends LitElement {
  static properties = { alarmId: {}, change: { type: Number }, devices: { state: true } };
  static styles = [shared, css`
    div { display: grid; gap: 0.4rem; padding: 0.6rem 0.7rem; border-radius: 12px; background: var(--raised); }
    h4 { margin: 0; font-size: 1rem; }
    li { display: flex; gap: 0.6rem; line-height: 1.3; padding: 0.15rem 0; }
    li svg { color: var(--urgency-5); }
    li.cleared svg { color: var(--quiet); }
  `];

  #asked = 0;

  willUpdate(changed) {
    if (changed.has('change')) this.#read();
  }

  render() {
    if (!this.devices?.length) return nothing;
    const cleared = this.devices.every(device => device.clearedAt);
    return html`<div>
      <h4>${this.devices.length > 1 ? `${this.devices.length} meldere har kaldt` : 'Melderen'}</h4>
      <ul>${this.devices.map(device => html`<li class=${device.clearedAt ? 'cleared' : ''}>${icon(device.cause, 22)}
        <span><strong>${place(device)}</strong>: ${times(device)}${device.clearedAt
          ? html`<br><span class="quiet">Måler ikke længere noget siden kl.\u00a0${clock(device.clearedAt)}</span>` : nothing}</span></li>`)}</ul>
      ${cleared ? html`<p>Alarmen gælder, til nogen har været i boligen.</p>` : nothing}
    </div>`;
  }

  async #read() {
    const asked = ++this.#asked;
    try {
      const devices = await api.signals(this.alarmId);
      if (asked === this.#asked) this.devices = devices;
    } catch {
      // What was known stays; the next change asks again.
    }
  }
}

/** "Stue (smoke-1)", or the detector's own name where nobody knows the room. */
function place({ room, name, device }) {
  const known = [room, name].filter(Boolean).join(', ');
  return known || (device ? `${device}, rum ukendt` : 'Gatewayen');
}

function times({ cause, first, last, times: count }) {
  const what = causeWord(cause).toLowerCase();
  if (count === 1) return `${what} kl.\u00a0${clock(first)}`;
  return `${what} ${count} gange, kl.\u00a0${clock(first)} til ${clock(last)}`;
}

customElements.define('nv-signals', AlarmSignals);
