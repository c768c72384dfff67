import { LitElement, html, nothing } from 'lit';
import { findStyles } from './find-styles.js';
import { conditionOf } from './find-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

const FEW = 6;

/** Those who wear a GPS, to choose one of; says nothing of where anybody is. Fires `chosen` with the citizen. */
class FindList extends LitElement {
  static properties = { citizens: {}, failed: { type: Boolean }, sought: { state: true } };
  static styles = [shared, findStyles];

  constructor() {
    super();
    this.sought = '';
  }

  render() {
    if (!this.citizens) return this.failed ? nothing : html`<p class="quiet" role="status">Henter borgere …</p>`;
    if (this.citizens.length === 0) return html`<p>Ingen borgere i kommunen bærer GPS.</p>`;
    const words = this.sought.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
    const rows = this.citizens.filter(({ name, address }) => {
      const text = `${name} ${address ?? ''}`.toLocaleLowerCase('da');
      return words.every(word => text.includes(word));
    }).sort((one, other) => (other.condition === 'left') - (one.condition === 'left') || one.name.localeCompare(other.name, 'da'));
    return html`<div class="rows">
      ${this.citizens.length > FEW ? html`<label>Søg navn eller adresse
        <input type="search" autocomplete="off" enterkeyhint="search" .value=${this.sought} @input=${event => { this.sought = event.target.value; }}></label>` : nothing}
      <p class="unseen" role="status">${rows.length} borgere</p>
      ${rows.length === 0 ? html`<p>Ingen hedder eller bor sådan.</p>` : nothing}
      <ul class="rows">${rows.map(row => html`<li><button class="row" @click=${() => this.#choose(row.id)}>${icon('person', 30)}
        <span><strong>${row.name}</strong><br><span class="quiet">${row.address ?? ''}</span>
        ${conditionOf(row) ? html`<br><span class="objection">${conditionOf(row)}</span>` : nothing}</span></button></li>`)}</ul>
    </div>`;
  }

  #choose(citizen) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: citizen }));
  }
}

customElements.define('nv-find-list', FindList);
