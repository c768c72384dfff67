import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import './find-ask.js';
import './find-list.js';
import { findStyles } from './find-styles.js';
import { asked, positionOf, wayTo, wearersOf } from './find-words.js';
import { icon } from './icons.js';
import './map-view.js';
import { shared } from './styles.js';
import { clock, now, setServerTime } from './time.js';

const AGAIN_MS = 15_000;

/**
 * Where somebody is: whom, why, and then the map, for as long as it is open. The position lives in this element only, is asked for again
 * while it is open, and is gone from the page when it is not, also without a network.
 */
class FindPage extends LitElement {
  static properties = {
    me: {}, citizens: { state: true }, citizen: { state: true }, found: { state: true }, position: { state: true }, home: { state: true },
    zones: { state: true }, refusal: { state: true }, closed: { state: true }, lostContact: { state: true }, busy: { state: true }, mistake: { state: true },
  };
  static styles = [shared, findStyles];

  #moved = () => { if (location.hash.startsWith('#/find')) this.#follow(); };

  /** A phone that is taken out of the pocket shows what is so now. */
  #woken = () => { if (!document.hidden) this.#again(); };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    document.addEventListener('visibilitychange', this.#woken);
    this.again = setInterval(() => this.#again(), AGAIN_MS);
    this.second = setInterval(() => this.#seal(), 1000);
    this.#seal();
    this.#follow();
    this.#list();
    this.#again();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    document.removeEventListener('visibilitychange', this.#woken);
    clearInterval(this.again);
    clearInterval(this.second);
  }

  /** Whom the address names; nobody: the list. */
  #follow() {
    const { citizen } = asked(location.hash);
    if (citizen === this.citizen) return;
    this.#forget();
    this.citizen = citizen;
    this.refusal = null;
    this.closed = null;
  }

  async #list() {
    try {
      this.citizens = wearersOf(await api.trackers());
      this.mistake = null;
    } catch (problem) {
      this.#told(problem);
    }
  }

  render() {
    const whom = this.citizens?.find(one => one.id === this.citizen);
    return html`<section class=${this.found ? 'wide' : nothing} aria-labelledby="title">
      <div class="unseen" role="status">${this.found ? 'Positionen vises.' : this.closed ? 'Opslaget er lukket igen.' : ''}</div>
      <div class="head"><h2 id="title" tabindex="-1">${this.citizen ? whom?.name ?? 'Find borger' : 'Find borger'}</h2>
        ${this.citizen ? html`<a class="button back" href="#/find">Alle</a>` : nothing}</div>
      ${whom?.address && !this.found ? html`<p class="whom quiet">${whom.address}</p>` : nothing}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.#body(whom)}
    </section>`;
  }

  #body(whom) {
    if (!this.citizen) {
      return html`<nv-find-list .citizens=${this.citizens} .failed=${Boolean(this.mistake)} @chosen=${event => this.#choose(event.detail)}></nv-find-list>`;
    }
    if (this.refusal) return this.#refusal();
    if (this.found) return this.#shown(whom);
    return html`${this.closed ? html`<div class="closed"><h3>${icon('check', 26)} Opslaget er lukket igen</h3>
        <p>${this.closed}</p></div>` : nothing}
      <nv-find-ask .me=${this.me} .alarm=${asked(location.hash).alarm} .case=${asked(location.hash).case} .busy=${this.busy}
        @asked=${event => this.#lookUp(event.detail)}></nv-find-ask>
      ${this.#begin()}`;
  }

  #refusal() {
    return html`<div class="refused" role="alert"><h3>${icon('warning', 30)} <span>${this.refusal.title}</span></h3>
        <p>${this.refusal.detail || 'Positionen vises ikke.'}</p>
        <p class="quiet">Forsøget er skrevet i borgerens journal.</p></div>
      <div class="do"><button @click=${() => { this.refusal = null; }}>Prøv med et andet formål</button>${this.#begin()}</div>`;
  }

  #shown(whom) {
    const { until, route } = this.found;
    return html`
      ${this.lostContact ? html`<p class="lost" role="alert">${icon('warning', 24)} Ingen kontakt med centralen. Kortet viser det sidste, der kom frem kl. ${clock(this.lostContact)}.</p>` : nothing}
      ${this.position ? html`<nv-map .position=${this.position} .home=${this.home} .zones=${this.zones} .route=${route ?? null} .who=${whom?.name.split(' ')[0]}></nv-map>`
        : html`<p class="lost">${icon('warning', 24)} Der er ingen position fra GPS’en i det sidste døgn.</p>`}
      <div class="do">
        ${this.position ? html`<a class="button act" href=${wayTo(this.position)}>${icon('near', 26)} Vis vej</a>` : nothing}
        ${this.#begin()}
        <button @click=${() => { this.#forget(); this.closed = 'Du lukkede det selv.'; this.#focusTitle(); }}>Luk opslaget nu</button>
      </div>
      <p class="open">${icon('clock', 22)} <span>${until ? `Åbent til kl. ${clock(until)}. Så lukkes det af sig selv.` : 'Åbent, til alarmen eller eftersøgningen er afsluttet.'}</span></p>
      ${this.#tracker()}
      <p class="quiet">»Vis vej« giver stedet til telefonens eget kortprogram.</p>`;
  }

  #tracker() {
    const { batteryPercent, charging } = this.found.position ?? {};
    if (batteryPercent == null && !charging) return nothing;
    return html`<p>${[batteryPercent == null ? '' : `GPS’ens batteri: ${batteryPercent} %`, charging ? 'Den lader op' : ''].filter(Boolean).join('. ')}</p>`;
  }

  #begin() {
    return html`<a class="button" href="#/eftersoegning?citizen=${encodeURIComponent(this.citizen)}">${icon('person', 24)} Opret eftersøgning</a>`;
  }

  #choose(citizen) {
    const { alarm, case: lost } = asked(location.hash);
    location.hash = `#/find?${new URLSearchParams({ citizen, ...alarm && { alarm }, ...lost && { case: lost } })}`;
  }

  async #lookUp(ask) {
    if (this.busy) return;
    const citizen = this.citizen;
    this.busy = true;
    this.mistake = null;
    this.closed = null;
    try {
      const found = await api.lookUp(citizen, ask);
      if (citizen !== this.citizen) return;
      this.#take(found);
      this.#surroundings(citizen);
    } catch (problem) {
      if (problem.status === 403) this.refusal = problem;
      else this.#told(problem);
    } finally {
      this.busy = false;
      this.#focusTitle();
    }
  }

  /** The home, and for those who keep them the zones: what makes a point on a map a place. */
  async #surroundings(citizen) {
    const zones = ['coordinator', 'shift-leader'].includes(this.me.role) ? api.zones(citizen) : Promise.resolve(null);
    const [home, around] = await Promise.allSettled([api.homeOf(citizen), zones]);
    if (citizen !== this.citizen) return;
    this.home = home.value?.latitude == null ? null : home.value;
    this.zones = around.value ?? null;
  }

  #take(found) {
    if (found.now) setServerTime(found.now);
    this.found = found;
    this.position = positionOf(found);
    this.lostContact = null;
    this.heardAt = now();
  }

  async #again() {
    const { found } = this;
    if (!found) return;
    try {
      const next = await api.lookUpAgain(found.number);
      if (this.found?.number === found.number) this.#take({ ...next, number: found.number });
    } catch (problem) {
      if (this.found?.number !== found.number) return;
      if (problem.status === 0 || problem.status >= 500) this.lostContact ??= this.heardAt;
      else if (problem.status === 401) this.#told(problem);
      else this.#close(problem);
    }
  }

  /** By the clock of the page, too: nobody may go on looking because the network is gone. */
  #seal() {
    if (this.found?.until && now() >= Date.parse(this.found.until)) this.#close({ title: 'Tiden er gået, og positionen er forseglet igen.', detail: '' });
  }

  #close({ status, title, detail }) {
    this.#forget();
    if (status === 403) this.refusal = { title, detail };
    else this.closed = [title, detail].filter(Boolean).join(' ');
    this.#focusTitle();
  }

  #forget() {
    this.found = null;
    this.position = null;
    this.home = null;
    this.zones = null;
    this.lostContact = null;
  }

  #told(problem) {
    if (problem.status === 401) {
      this.#forget();
      this.dispatchEvent(new CustomEvent('logged-out'));
    }
    this.mistake = problem.message;
  }

  async #focusTitle() {
    await this.updateComplete;
    this.renderRoot.querySelector('#title')?.focus();
  }
}

customElements.define('nv-find', FindPage);
