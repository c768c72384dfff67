import { LitElement, html, svg, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from './api.js';
import './round-card.js';
import './round-paper.js';
import { shared } from './styles.js';
import { roundStyles } from './round-styles.js';
import { clockOrDate, span, now } from './time.js';

const REFRESH_MS = 20_000;
const SOON_MS = 250;
/** So long a home stays where it is after a tick: the next one must not slide under a thumb already on its way. */
const LINGER_MS = 4000;
const PAGE = 40;

/** Whom to call while help cannot be called for: an outage's homes, or single ones. Everybody's ticks show at once. */
class CallRound extends LitElement {
  static properties = {
    outage: {},
    page: { state: true },
    tab: { state: true },
    shown: { state: true },
    mistake: { state: true },
    lingering: { state: true },
  };
  static styles = [shared, roundStyles];

  #soon = null;
  #changed = event => {
    const mine = this.outage ? `outage:${this.outage}` : 'homes:';
    if (!event.detail.round.startsWith(mine)) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#read(), SOON_MS);
  };

  constructor() {
    super();
    this.tab = 'waiting';
    this.shown = PAGE;
    this.lingering = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('nv-round', this.#changed);
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('nv-round', this.#changed);
    clearInterval(this.timer);
    clearTimeout(this.#soon);
  }

  willUpdate(changed) {
    if (changed.has('outage') || !this.hasUpdated) this.#read();
  }

  render() {
    return html`<section aria-labelledby="title">
      <div class="top screen">
        <a class="button back" href="#">Til alarmerne</a>
        ${this.page ? html`<button class="print" @click=${() => print()}>Skriv ud</button>` : nothing}
      </div>
      <h2 id="title" class="screen" tabindex="-1">${this.#title()}</h2>
      <div role="alert" class="screen">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.page ? html`${this.#progress()}${this.#tabs()}${this.#homes()}
        <nv-round-paper class="paper" .title=${this.#title()} .homes=${this.page.homes}></nv-round-paper>`
        : html`<p class="quiet" role="status">Henter listen …</p>`}
    </section>`;
  }

  #title() {
    if (!this.outage) return 'Hjem, der ikke kan kalde hjælp';
    if (!this.page) return 'Udfald';
    const { gateways, beganAt, endedAt } = this.page;
    const since = clockOrDate(beganAt);
    return endedAt ? `Udfald slut: ${gateways} hjem var uden kontakt fra ${since} til ${clockOrDate(endedAt)}`
      : `Udfald: ${gateways} hjem uden kontakt siden ${since}`;
  }

  #groups() {
    const visit = row => row.tick?.result === 'visit-needed';
    const rows = this.page.homes;
    return {
      waiting: rows.filter(row => !row.settled && !visit(row)),
      visit: rows.filter(visit),
      settled: rows.filter(row => row.settled),
    };
  }

  #progress() {
    const { waiting, visit, settled } = this.#groups();
    const all = this.page.homes.length || 1;
    const done = 100 * settled.length / all;
    return html`<div class="progress screen">
      <p><strong>${settled.length} af ${this.page.homes.length}</strong> er klaret${this.outage && !this.page.endedAt
        ? html`, <strong>${this.page.silent}</strong> er stadig uden kontakt <span class="quiet">(${span(now() - Date.parse(this.page.beganAt))})</span>` : nothing}.</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img"
        aria-label="${settled.length} klaret, ${visit.length} skal besøges, ${waiting.length} mangler">
        ${svg`<rect class="done" width=${done} height="4"/><rect class="visit" x=${done} width=${100 * visit.length / all} height="4"/>`}
      </svg>
    </div>`;
  }

  #tabs() {
    const groups = this.#groups();
    const tab = (name, word) => html`<button aria-pressed=${this.tab === name}
      @click=${() => { this.tab = name; this.shown = PAGE; this.lingering = new Set(); }}><strong>${groups[name].length}</strong>${word}</button>`;
    return html`<div class="tabs screen" role="group" aria-label="Vis">
      ${tab('waiting', 'mangler')}${tab('visit', 'besøges')}${tab('settled', 'klaret')}</div>`;
  }

  #homes() {
    const group = new Set(this.#groups()[this.tab].map(row => row.home.id));
    const rows = this.page.homes.filter(row => group.has(row.home.id) || this.lingering.has(row.home.id));
    if (rows.length === 0) {
      return html`<p class="calm screen">${{ waiting: 'Ingen mangler at blive ringet op.', visit: 'Ingen skal besøges.',
        settled: 'Ingen er klaret endnu.' }[this.tab]}</p>`;
    }
    return html`<ul class="homes screen">${repeat(rows.slice(0, this.shown), row => row.home.id,
      row => html`<li><nv-round-card .row=${row} .outage=${this.outage} @ticked=${this.#ticked}></nv-round-card></li>`)}</ul>
      ${rows.length > this.shown ? html`<button class="more screen" @click=${() => { this.shown += PAGE; }}>
        Vis flere (${rows.length - this.shown} til)</button>` : nothing}`;
  }

  #ticked = event => {
    const row = event.detail;
    this.page = { ...this.page, homes: this.page.homes.map(one => one.home.id === row.home.id ? row : one) };
    this.lingering = new Set([...this.lingering, row.home.id]);
    setTimeout(() => {
      this.lingering.delete(row.home.id);
      this.lingering = new Set(this.lingering);
    }, LINGER_MS);
  };

  async #read() {
    const wanted = this.outage;
    try {
      const page = wanted ? await api.outage(wanted) : await api.callRound();
      if (wanted !== this.outage) return;
      this.page = page;
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-outage', CallRound);
