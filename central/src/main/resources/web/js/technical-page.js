import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import './gateway-view.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { technicalStyles } from './technical-styles.js';
import { deviceLabel, nextStep, wrong } from './technical-words.js';
import { ago, clockOrDate } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 30_000;
const PLACE = /^#gateway=([\w.-]+)$/;

/** Technical alarms and tasks: what is wrong, where, since when, what to do next. What leaves somebody unprotected comes first. */
class TechnicalPage extends LitElement {
  static properties = {
    detail: { type: Boolean },
    list: { state: true },
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
      ${this.list ? this.#groups().map(group => this.#group(group)) : html`<p class="quiet" role="status">Henter listen …</p>`}
      ${this.list && this.#groups().length === 0 ? html`<p class="calm">${icon('note', 32)} Intet galt og intet at prøve.</p>` : nothing}
      ${this.detail && this.gateways ? this.#all() : nothing}
    </section>`;
  }

  #groups() {
    const { alarms, tasks } = this.list;
    return [
      { title: 'Borgere uden beskyttelse', rows: [...alarms, ...tasks].filter(row => row.unprotected) },
      { title: 'Tekniske alarmer', rows: alarms.filter(row => !row.unprotected) },
      { title: 'Skal prøves eller sættes op', rows: tasks.filter(row => !row.unprotected) },
    ].filter(group => group.rows.length > 0);
  }

  #group({ title, rows }) {
    return html`<h3>${title} <span class="quiet">(${rows.length})</span></h3>
      <ul class="cards">${rows.map(row => html`<li>${this.#card(row)}</li>`)}</ul>`;
  }

  #card(row) {
    return html`<article class="${row.trouble ? 'trouble' : 'task'} ${row.unprotected ? 'unprotected' : ''}">
      ${row.unprotected ? html`<p class="badge">${icon('warning', 22)} Uden beskyttelse</p>` : nothing}
      <h4>${row.device ? `${deviceLabel(row)}: ${lower(wrong(row))}` : wrong(row)}</h4>
      <p class="where">${shortAddress(row.home)}</p>
      ${this.#since(row)}
      <p class="next">${nextStep(row)}</p>
      <p class="ids">${[row.gateway, row.device].filter(Boolean).join(' · ')}</p>
      ${this.detail ? html`<a class="button" href="#gateway=${row.gateway}" aria-label="Se gatewayen, ${shortAddress(row.home)}">Se gatewayen</a>` : nothing}
    </article>`;
  }

  #since(row) {
    if (row.beganAt) return html`<p>Siden ${clockOrDate(row.beganAt)} <span class="quiet">(${ago(row.beganAt)})</span></p>`;
    return row.lastProven ? html`<p>Senest prøvet ${clockOrDate(row.lastProven)}</p>` : nothing;
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
      const [list, gateways] = await Promise.all([api.technical(), this.detail ? api.gateways() : null]);
      this.list = list;
      this.gateways = gateways;
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

const lower = text => text.charAt(0).toLowerCase() + text.slice(1);

customElements.define('nv-technical', TechnicalPage);
