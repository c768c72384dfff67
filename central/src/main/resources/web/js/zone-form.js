import { LitElement, html, nothing } from 'lit';
import { shared } from './styles.js';
import './zone-hours.js';
import { faultOf } from './zone-model.js';
import { zoneStyles } from './zone-styles.js';

/** One zone in figures and words: everything that can be drawn can also be written. Fires `changing` before and `changed` after each change. */
class ZoneForm extends LitElement {
  static properties = { zone: {}, version: { type: Number }, saved: { type: Boolean } };
  static styles = [shared, zoneStyles];

  render() {
    const { zone } = this;
    const fault = faultOf(zone);
    return html`<div class="form">
      <label>Navn <input maxlength="60" .value=${zone.name} @focus=${() => { this.untouched = true; }} @input=${this.#named}></label>
      <div role="alert">${fault ? html`<p class="fault">${fault}</p>` : nothing}</div>
      ${zone.kind === 'circle' ? this.#circle(zone) : this.#polygon(zone)}
      <nv-zone-hours .schedule=${zone.schedule} @hours=${event => this.#set(() => { zone.schedule = event.detail; })}></nv-zone-hours>
    </div>`;
  }

  /** As it is written: a name that waits for the next tap would move what is tapped away from under the finger. */
  #named(event) {
    if (this.untouched) this.#tell('changing');
    this.untouched = false;
    this.zone.name = event.target.value;
    this.#tell('changed');
  }

  #circle(zone) {
    const radius = event => this.#set(() => { zone.radiusM = Number(event.target.value); });
    return html`<label>Radius: ${zone.radiusM} m
        <input type="range" min="50" max="2000" step="10" .value=${String(zone.radiusM)} @input=${event => { zone.radiusM = Number(event.target.value); this.#tell('changed'); }}
          @pointerdown=${() => this.#tell('changing')} @keydown=${() => this.#tell('changing')}></label>
      <details><summary>Skriv tallene i stedet</summary>
        <label>Radius i meter <input type="number" min="1" max="50000" .value=${String(zone.radiusM)} @change=${radius}></label>
        ${this.#place(zone.centre, 'Midten', next => { zone.centre = next; })}
      </details>`;
  }

  #polygon(zone) {
    return html`<p>${zone.points.length} hjørner. Tryk på kortet for at sætte et nyt, og træk i dem for at flytte dem.</p>
      <details><summary>Hjørnerne som tal</summary>
        <ol class="points">${zone.points.map((point, index) => html`<li>${this.#place(point, `Hjørne ${index + 1}`, next => { zone.points[index] = next; })}
          <button type="button" aria-label="Fjern hjørne ${index + 1}" @click=${() => this.#set(() => zone.points.splice(index, 1))}>Fjern</button></li>`)}</ol>
        <button type="button" @click=${() => this.#set(() => zone.points.push({ ...zone.points.at(-1) ?? this.start }))}>Tilføj et hjørne</button>
      </details>`;
  }

  #place(at, what, set) {
    const field = (name, word, most) => html`<label>${what}, ${word}
      <input type="number" step="0.00001" min=${-most} max=${most} .value=${String(Math.round(at[name] * 1e5) / 1e5)}
        @change=${event => { if (Math.abs(event.target.valueAsNumber) <= most) this.#set(() => set({ ...at, [name]: event.target.valueAsNumber })); }}></label>`;
    return html`<div class="place">${field('latitude', 'bredde', 85)}${field('longitude', 'længde', 180)}</div>`;
  }

  #set(change) {
    this.#tell('changing');
    change();
    this.#tell('changed');
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define('nv-zone-form', ZoneForm);
