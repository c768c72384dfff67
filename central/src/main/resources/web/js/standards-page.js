import { LitElement, html, nothing } from 'lit';
import { ruleAddress, shortPlace } from './rule-link.js';
import { standardsApi } from './standards-api.js';
import './standards-compare.js';
import { standardsStyles } from './standards-styles.js';
import { shared } from './styles.js';

const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');
const folded = text => text.toLocaleLowerCase('da');

/** The quality standards: every rule in a plain sentence with the place it comes from, and two municipalities side by side. */
class StandardsPage extends LitElement {
  static properties = {
    all: { state: true }, chosen: { state: true }, standard: { state: true }, wanted: { state: true }, search: { state: true },
    other: { state: true }, sources: { state: true }, mistake: { state: true },
  };
  static styles = [shared, standardsStyles];

  #moved = () => { if (location.hash.startsWith('#/standards')) this.#follow(); };

  constructor() {
    super();
    this.search = '';
    this.sources = {};
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  render() {
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">Kvalitetsstandarder</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.all ? this.#choose() : nothing}
      ${this.other ? html`<nv-standards-compare .a=${this.chosen} .b=${this.other} .name=${this.#shortName}></nv-standards-compare>`
        : this.standard ? this.#rules(this.standard) : html`<p class="quiet" role="status">Henter …</p>`}
    </section>`;
  }

  #choose() {
    const choices = (chosen, skip) => this.all.filter(one => one.id !== skip)
      .map(one => html`<option value=${one.id} ?selected=${one.id === chosen}>${this.#name(one.id)}${one.own ? ' (din kommune)' : ''}</option>`);
    return html`<div class="choose">
      <label>Standard <select @change=${event => { location.hash = `#/standards?standard=${encodeURIComponent(event.target.value)}`; }}>
        ${choices(this.chosen)}</select></label>
      <label>Sammenlign med <select @change=${event => { this.other = event.target.value; }}>
        <option value="" ?selected=${!this.other}>Ingen</option>${choices(this.other, this.chosen)}</select></label>
      ${this.other ? nothing : html`<label>Søg i reglerne <input type="search" .value=${this.search}
        @input=${event => { this.search = event.target.value; }}></label>`}
    </div>`;
  }

  #name = id => {
    const one = this.all?.find(standard => standard.id === id);
    return one ? `${one.municipality ?? 'Uden navn'}: ${one.title}` : id;
  };

  /** A municipality's name, or what its standard is called where it does not name itself. */
  #shortName = id => {
    const one = this.all.find(standard => standard.id === id);
    return one.municipality ?? one.title;
  };

  #rules(standard) {
    const found = standard.services.map(service => this.#matching(service)).filter(Boolean);
    return html`<p class="quiet">Dokument ${standard.document}${standard.approved ? `, godkendt ${standard.approved}` : ', uden dato for godkendelse'}.</p>
      <p role="status">${this.search ? `${found.length} ${found.length === 1 ? 'ydelse' : 'ydelser'} passer på »${this.search}«.` : `${found.length} ydelser.`}</p>
      ${found.map(service => this.#service(service))}`;
  }

  /** The service with only what is searched for, or nothing; a service whose name fits is shown whole. */
  #matching(service) {
    const words = folded(this.search).split(/\s+/).filter(Boolean);
    const fits = text => words.every(word => folded(text).includes(word));
    if (fits([service.service, ...service.also, ...service.legalBasis].join(' '))) return service;
    const rules = service.rules.filter(rule => fits(`${service.service} ${rule.kindName} ${rule.sentence}`));
    const terms = service.terms.filter(term => fits(`${service.service} ${term.sentence}`));
    return rules.length || terms.length ? { ...service, rules, terms } : null;
  }

  #service(service) {
    const holds = [...service.rules, ...service.terms, service.complaint].some(one => one.id === this.wanted);
    return html`<details ?open=${holds || Boolean(this.search)}>
      <summary><h3>${service.service}</h3><span class="quiet">${service.legalBasis.join(', ') || 'uden lovkrav'}</span></summary>
      <div class="inside">
        ${service.rules.length ? html`<ul class="rules">${service.rules.map(rule => this.#rule(rule))}</ul>` : nothing}
        ${service.terms.length ? html`<h4>Vilkår</h4><ul class="rules">${service.terms.map(term => this.#rule(term))}</ul>` : nothing}
        <h4>Klage</h4><ul class="rules">${this.#rule(service.complaint)}</ul>
      </div>
    </details>`;
  }

  #rule(rule) {
    const wanted = rule.id === this.wanted;
    return html`<li class="rule ${wanted ? 'wanted' : ''}" id=${rule.id} tabindex="-1">
      ${wanted ? html`<p class="here">▶ Reglen, du kom efter</p>` : nothing}
      ${rule.kindName ? html`<h4>${rule.kindName}</h4>` : nothing}
      <p class="said">${rule.sentence}</p>
      ${rule.counting ? html`<p class="quiet">${rule.counting}</p>` : nothing}
      ${rule.source ? html`<p class="foot">
        <a href=${ruleAddress(this.standard.id, rule.id)} aria-label="Henvisning til reglen, ${shortPlace(rule.source)}">${shortPlace(rule.source)}</a>
        <button aria-expanded=${Boolean(this.sources[rule.id])} aria-label="Vis stedet i kilden, ${shortPlace(rule.source)}" @click=${() => this.#toggle(rule)}>
          ${this.sources[rule.id] ? 'Skjul stedet' : 'Vis stedet i kilden'}</button></p>` : html`<p class="quiet">Kilden siger ikke noget om det.</p>`}
      ${this.sources[rule.id] ? this.#source(this.sources[rule.id]) : nothing}
    </li>`;
  }

  #source({ place, lines, missing }) {
    if (missing) return html`<div class="source" role="status"><p>${missing}</p></div>`;
    return html`<div class="source" role="status">
      <p class="quiet">Kildens egne ord, ${place}</p>
      <ol>${lines.map(line => html`<li><span>${line.number}</span> ${line.text}</li>`)}</ol>
    </div>`;
  }

  async #toggle(rule) {
    const { [rule.id]: shown, ...rest } = this.sources;
    this.sources = rest;
    if (shown) return;
    try {
      this.#show(rule.id, await standardsApi.source(this.standard.id, rule.id));
    } catch (problem) {
      if (problem.status === 401) this.#loggedOut();
      this.#show(rule.id, { missing: problem.message });
    }
  }

  #show(id, source) {
    this.sources = { ...this.sources, [id]: source };
  }

  async #follow() {
    const wish = asked();
    this.wanted = wish.get('rule');
    this.other = null;
    try {
      this.all ??= (await standardsApi.list()).standards;
      const id = wish.get('standard') ?? this.all.find(one => one.own)?.id ?? this.all[0].id;
      if (this.standard?.id !== id) {
        this.chosen = id;
        this.standard = null;
        this.sources = {};
        const read = await standardsApi.one(id);
        if (this.chosen !== id) return;
        this.standard = read;
      }
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.#loggedOut();
      this.mistake = problem.message;
      return;
    }
    if (this.wanted) this.search = '';
    await this.updateComplete;
    this.#goToWanted();
  }

  #goToWanted() {
    const rule = this.wanted && this.renderRoot.getElementById(this.wanted);
    if (!rule) return;
    rule.closest('details').open = true;
    rule.focus({ preventScroll: true });
    rule.scrollIntoView({ block: 'start' });
  }

  #loggedOut() {
    this.dispatchEvent(new CustomEvent('logged-out'));
  }
}

customElements.define('nv-standards', StandardsPage);
