import { LitElement, html, nothing } from 'lit';
import { shared } from './styles.js';
import { DAYS, hoursInWords } from './zone-model.js';
import { zoneStyles } from './zone-styles.js';

const NIGHT = { days: DAYS.map(([day]) => day), from: '20:00', to: '07:00' };

/** When somebody should be in a zone. Fires `hours` with the schedule. */
class ZoneHours extends LitElement {
  static properties = { schedule: {} };
  static styles = [shared, zoneStyles];

  render() {
    const always = this.schedule.length === 0;
    return html`<fieldset><legend>Hvornår skal borgeren være her?</legend>
      <div class="pair">
        <button type="button" aria-pressed=${always ? 'true' : 'false'} @click=${() => this.#tell([])}>Altid</button>
        <button type="button" aria-pressed=${always ? 'false' : 'true'} @click=${() => { if (always) this.#tell([NIGHT]); }}>På bestemte tider</button>
      </div>
      ${this.schedule.map((span, index) => this.#span(span, index))}
      ${always ? nothing : html`<button type="button" @click=${() => this.#tell([...this.schedule, NIGHT])}>Tilføj en tid</button>`}
      <p class="quiet">Gælder ${hoursInWords(this.schedule)}.</p>
    </fieldset>`;
  }

  #span({ days, from, to }, index) {
    const change = next => this.#tell(this.schedule.map((span, at) => (at === index ? { days, from, to, ...next } : span)));
    return html`<div class="span" role="group" aria-label="Tid ${index + 1}">
      <div class="days">${DAYS.map(([day, word]) => html`<button type="button" aria-pressed=${days.includes(day) ? 'true' : 'false'} aria-label=${word}
        @click=${() => change({ days: days.includes(day) ? days.filter(one => one !== day) : [...days, day] })}>${word.slice(0, 3)}</button>`)}</div>
      <div class="times">
        <label>Fra <input type="time" required .value=${from} @change=${event => event.target.value && change({ from: event.target.value })}></label>
        <label>Til <input type="time" required .value=${to.slice(0, 5)} @change=${event => event.target.value && change({ to: event.target.value })}></label>
        <button type="button" @click=${() => this.#tell(this.schedule.filter((_, at) => at !== index))}>Fjern tiden</button>
      </div>
    </div>`;
  }

  #tell(schedule) {
    this.dispatchEvent(new CustomEvent('hours', { detail: schedule }));
  }
}

customElements.define('nv-zone-hours', ZoneHours);
