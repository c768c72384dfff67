import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import './gateway-view.js';
import { shared } from './styles.js';
import { technicalStyles } from './technical-styles.js';
import './work-list.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 30_000;
const PLACE = /^#gateway=([\w.-]+)$/;

/** The equipment: the day's work on it, and every home and gateway. */
class TechnicalPage extends LitElement {
  static properties = {
    me: {},
    detail: { type: Boolean },
    gateways: { state: true },
    search: { state: true },
    place: { state: true },
    mistake: { state: true },
  };
  static styles = [shared, technicalStyles];

  #moved = () => { this.place = PLACE.exec(location.hash)?.[1] ?? null; };

  connectedCallback() {
    super.connectedCallback();
    this.search = '';
    this.#moved();
    addEventListener('hashchange', this.#moved);
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    clearInterval(this.timer);
  }

  render() {
    if (this.place && this.detail) {
      return html`<nv-gateway .gateway=${this.place} @logged-out=${() => this.dispatchEvent(new CustomEvent('logged-out'))}></nv-gateway>`;
    }
    return html`<section aria-labelledby="title">
      <h2 id="title">Tekniske alarmer og opgaver</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <nv-work-list .me=${this.me} .detail=${this.detail} @logged-out=${() => this.dispatchEvent(new CustomEvent('logged-out'))}></nv-work-list>
      ${this.detail && this.gateways ? this.#all() : nothing}
    </section>`;
  }

  #all() {
    const wanted = this.search.trim().toLowerCase();
    const found = this.gateways.filter(one => `${one.home.address} ${one.gateway}`.toLowerCase().includes(wanted));
    return html`<h3>Alle hjem og gateways <span class="quiet">(${this.gateways.length})</span></h3>
      <label>Find adresse eller gateway
        <input type="search" autocomplete="off" .value=${this.search} @input=${event => { this.search = event.target.value; }}></label>
      ${found.length === 0 ? html`<p class="quiet" role="status">Ingen passer til »${this.search}«.</p>` : nothing}
      <ul class="rows">${found.slice(0, 50).map(one => html`<li><a class="button" href="#gateway=${one.gateway}">
        <span>${shortAddress(one.home)} <span class="quiet">${one.gateway}</span></span>
        ${one.silentSince ? html`<span class="bad">Ingen kontakt</span>` : one.lastHeard ? nothing : html`<span class="quiet">Aldrig hørt</span>`}
      </a></li>`)}</ul>
      ${found.length > 50 ? html`<p class="quiet">Og ${found.length - 50} til. Skriv mere af adressen.</p>` : nothing}`;
  }

  async #read() {
    try {
      if (this.detail) this.gateways = await api.gateways();
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-technical', TechnicalPage);
