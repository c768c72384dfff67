import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import './gps-objections.js';
import './gps-paper.js';
import { outcome, when, whoLooked } from './gps-words.js';
import { icon } from './icons.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';

/** For the coordinator: who has looked citizens up and why, what somebody should ask about, and who objects to it. */
class GpsJournal extends LitElement {
  static properties = {
    me: {}, unusual: { state: true }, citizens: { state: true }, journal: { state: true }, objections: { state: true }, mistake: { state: true },
  };
  static styles = [shared, roundStyles, css`
    h3 { font-size: 1.2rem; padding: 0.5rem 0; }
    .quiet { padding-top: 0.4rem; }
    article.ask { border-left-color: var(--urgency-4); }
    article p:first-child { display: flex; gap: 0.5rem; align-items: center; font-weight: 700; }
    article.ask svg { color: var(--urgency-4); }
    select { width: 100%; min-width: 0; min-height: 48px; padding: 0.4rem 0.6rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .lines li { display: grid; gap: 0.15rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); line-height: 1.35; overflow-wrap: anywhere; }
    .lines .refused { color: var(--urgency-4); font-weight: 600; }
    .none { display: flex; gap: 0.5rem; align-items: center; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read(async () => {
      [this.unusual, this.citizens] = await Promise.all([api.unusualLookUps(), api.citizens()]);
      if (this.journal) await this.#open(this.journal.citizen);
    });
  }

  render() {
    return html`<section aria-labelledby="title">
      <div class="screen"><h2 id="title" tabindex="-1">Opslag af GPS</h2></div>
      <div class="screen" role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div class="screen">${this.unusual ? this.#unusual() : html`<p class="quiet" role="status">Henter opslag …</p>`}</div>
      ${this.citizens ? html`<label class="screen">Borgerens journal
        <select @change=${event => this.#choose(event.target.value)}>
          <option value="">Vælg en borger</option>
          ${this.citizens.map(one => html`<option value=${one.id} ?selected=${one.id === this.journal?.citizen}>${one.name}${one.objection ? ' (indsigelse)' : ''}</option>`)}
        </select></label>` : nothing}
      ${this.journal ? this.#journal() : nothing}
    </section>`;
  }

  #unusual() {
    return html`<h3>Værd at spørge til</h3>
      ${this.unusual.length ? html`<div class="homes">${this.unusual.map(one => html`<article class="ask">
          <p>${icon('warning', 24)} <span>${whoLooked(one)}, ${when(one.to)}</span></p>
          <p>${one.sentence}${one.citizenName ? ` Det var ${one.citizenName}.` : ''}</p>
          ${one.citizen ? html`<button @click=${() => this.#choose(one.citizen)}>Se journalen for ${one.citizenName}</button>` : nothing}
        </article>`)}</div>
        <p class="quiet">Et mønster er ingen anklage. Spørg den, der slog op.</p>`
        : html`<p class="none">${icon('check', 22)} Intet usædvanligt i de sidste 90 dage.</p>`}`;
  }

  #journal() {
    const { citizen, name, address, lookUps } = this.journal;
    return html`<div class="screen lines">
        <h3 id="whose" tabindex="-1">${name}</h3>
        <p>${address}</p>
        <nv-gps-objections .citizen=${citizen} .name=${name} .objections=${this.objections} .resolves=${this.me?.role === 'coordinator'}
          @changed=${() => this.#choose(citizen)}></nv-gps-objections>
        <h3>Hvem har slået op</h3>
        <div class="row"><a class="button" href=${api.locationJournalCsv(citizen)}>Hent som regneark</a>
          <button @click=${() => print()}>Skriv listen ud til borgeren</button></div>
        ${lookUps.length ? html`<ul>${lookUps.map(line)}</ul>` : html`<p>Ingen har slået op i det sidste år.</p>`}
      </div>
      <nv-gps-paper class="paper" .journal=${this.journal}></nv-gps-paper>`;
  }

  #choose(citizen) {
    this.journal = null;
    if (!citizen) return;
    this.#read(async () => {
      await this.#open(citizen);
      await this.updateComplete;
      this.renderRoot.getElementById('whose')?.focus();
      this.citizens = await api.citizens();
    });
  }

  async #open(citizen) {
    const [journal, objections] = await Promise.all([api.locationJournal(citizen), api.objections(citizen)]);
    this.objections = objections;
    this.journal = journal;
  }

  async #read(work) {
    try {
      await work();
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.message;
    }
  }
}

function line(lookUp) {
  return html`<li><strong>${when(lookUp.at)}: ${whoLooked(lookUp)}</strong>
    <span>${lookUp.purposeName}${lookUp.reason ? `: »${lookUp.reason}«` : ''}</span>
    <span class=${lookUp.refused ? 'refused' : 'quiet'}>${outcome(lookUp)}</span></li>`;
}

customElements.define('nv-gps-journal', GpsJournal);
