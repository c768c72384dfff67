import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';
import { clock, clockOrDate, span } from './time.js';
import { shortAddress } from './words.js';

/** For the leader: doors that opened without an alarm, and who came in by any door, to be handed to the citizen who asks. */
class DoorJournal extends LitElement {
  static properties = { me: {}, incidents: { state: true }, homes: { state: true }, journal: { state: true }, mistake: { state: true } };
  static styles = [shared, roundStyles, css`
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; max-width: 60rem; padding: 1rem; }
    h2 { font-size: 1.5rem; }
    h3 { font-size: 1.2rem; }
    article { display: grid; gap: 0.4rem; padding: 0.75rem 1rem; border: 2px solid var(--urgency-4); border-radius: 12px; background: var(--card); }
    article p:first-child { display: flex; gap: 0.5rem; align-items: center; font-weight: 700; }
    article svg { color: var(--urgency-4); }
    label { display: grid; gap: 0.35rem; font-weight: 600; }
    select { width: 100%; min-width: 0; min-height: 48px; padding: 0.4rem 0.6rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .visits { display: grid; gap: 0.5rem; }
    .visits li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); line-height: 1.3; }
    @media print { .row, .back, label, .incidents { display: none; } section { padding: 0; } }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read(async () => {
      [this.incidents, this.homes] = await Promise.all([api.doorIncidents(), api.gateways().then(homesOf)]);
    });
  }

  render() {
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Døre</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.incidents ? this.#incidents() : html`<p class="quiet" role="status">Henter hændelser …</p>`}
      ${this.homes ? html`<label>Dørens journal for
        <select @change=${event => this.#choose(event.target.value)}>
          <option value="">Vælg et hjem</option>
          ${this.homes.map(home => html`<option value=${home.id} ?selected=${home.id === this.journal?.home.id}>${home.address}</option>`)}
        </select></label>` : nothing}
      ${this.journal ? this.#journal() : nothing}
    </section>`;
  }

  #incidents() {
    return html`<div class="incidents visits"><h3>Åbnet uden alarm</h3>
      ${this.incidents.length ? this.incidents.map(one => html`<article>
        <p>${icon('door', 24)} <span>${shortAddress(one.home)}, ${clockOrDate(one.at)}</span></p>
        <p>${one.sentence}${one.byName ? ` Koden var ${one.byName}s.` : ''}</p>
        <button @click=${() => this.#choose(one.home.id)}>Se dørens journal</button>
      </article>`) : html`<p>${icon('check', 22)} Ingen i de sidste 90 dage.</p>`}</div>`;
  }

  #journal() {
    const { home, visits, codesShown, codesEntered } = this.journal;
    return html`<h3>${home.address}</h3>
      <div class="row"><a class="button" href="/api/homes/${encodeURIComponent(home.id)}/door-journal.csv">Hent som regneark</a>
        <button @click=${() => print()}>Skriv ud</button></div>
      ${visits.length ? html`<ul class="visits">${visits.map(visit => html`<li>${visitSentence(visit)}</li>`)}</ul>`
        : html`<p>Ingen er lukket ind ad døren i de sidste 90 dage.</p>`}
      ${codesShown.length ? html`<h3>Hvem har set en kode til døren</h3>
        <ul class="visits">${codesShown.map(shown => html`<li>${clockOrDate(shown.at)}: ${shown.byName}${shown.alarm ? ', for en alarm' : ', på vagtens liste'}</li>`)}</ul>` : nothing}
      ${codesEntered.some(one => one.answer !== 'turned') ? html`<h3>Koder, der ikke åbnede</h3>
        <ul class="visits">${codesEntered.filter(one => one.answer !== 'turned').map(one => html`<li>${clockOrDate(one.at)}: ${ENTERED[one.answer] ?? one.answer}</li>`)}</ul>` : nothing}`;
  }

  #choose(home) {
    this.journal = null;
    if (home) this.#read(async () => { this.journal = await api.doorJournal(home); });
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

const ENTERED = {
  wrong: 'Forkert kode',
  'too-many': 'For mange forkerte koder',
  'not-turned': 'Rigtig kode, men låsen kunne ikke dreje',
  'clock-unsure': 'Gatewayen var ikke sikker på, hvad klokken var',
};

function homesOf(gateways) {
  const homes = new Map(gateways.filter(row => row.home).map(row => [row.home.id, row.home]));
  return [...homes.values()].sort((one, other) => one.address.localeCompare(other.address, 'da'));
}

function visitSentence({ openedAt, byName, means, alarm, certain, lockedAt, openSeconds }) {
  const who = byName ?? 'Ukendt';
  const how = means === 'code' ? 'åbnede med kode' : certain ? 'åbnede' : 'bad døren åbne, og det er uvist, om den gjorde';
  const why = alarm ? 'på grund af en alarm' : 'uden alarm';
  const until = lockedAt ? ` Låst igen kl.\u00a0${clock(lockedAt)} efter ${span(openSeconds * 1000)}.` : ' Det vides ikke, hvornår den blev låst igen.';
  return `${clockOrDate(openedAt)}: ${who} ${how} ${why}.${until}`;
}

customElements.define('nv-door-journal', DoorJournal);
