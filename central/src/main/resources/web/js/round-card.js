import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { RESULTS, reasonWords, resultWord, tickSentence, troubleWords } from './round-words.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';
import { clock, clockOrDate } from './time.js';
import { phoneInPairs, shortAddress } from './words.js';

/** Points from which a home stands among the first, or early, in the round. */
const FIRST = 40;
const EARLY = 18;

/** One home of a call round: why it stands here, how to reach it, and four large buttons for what came of it. */
class RoundCard extends LitElement {
  static properties = { row: {}, outage: {}, busy: { state: true }, mistake: { state: true }, note: { state: true } };
  static styles = [shared, roundStyles];

  render() {
    const { row } = this;
    const place = row.settled ? 'settled' : row.points >= FIRST ? 'first' : row.points >= EARLY ? 'early' : '';
    return html`<article class=${place} aria-labelledby="where">
      <h3 id="where">${shortAddress(row.home)}</h3>
      <ul class="chips">${reasonWords(row).map((reason, at) => html`<li
        class=${['oxygen', 'needs-help-out'].includes(row.reasons[at]) ? 'grave' : ''}>${reason}</li>`)}</ul>
      ${row.citizens.length ? html`<p class="people">${row.citizens.map(citizen => citizen.name).join(', ')}</p>` : nothing}
      ${troubleWords(row).map(word => html`<p>${word} <span class="quiet">siden ${clockOrDate(row.since)}</span></p>`)}
      ${this.#notes()}
      ${row.home.phone ? html`<a class="button call" href="tel:${row.home.phone}">${icon('phone', 24)} Ring ${phoneInPairs(row.home.phone)}</a>`
        : html`<p class="nophone">Intet telefonnummer: tag derhen.</p>`}
      ${row.backAt ? html`<p class="standing ok">Kontakten er kommet igen kl.\u00a0${clock(row.backAt)}</p>` : nothing}
      ${this.#standing()}
      <div class="results" role="group" aria-label="Sæt ved ${shortAddress(row.home)}">${RESULTS.map(([result, word]) => html`<button
        aria-pressed=${row.tick?.result === result} ?disabled=${this.busy} @click=${() => this.#tick(result)}>${word}</button>`)}</div>
      ${row.tick && row.tick.result !== 'undone' ? html`<button ?disabled=${this.busy} @click=${() => this.#tick('undone')}>Fortryd</button>` : nothing}
      <details><summary>Note</summary><label>Skriv noten, og tryk på, hvordan det gik
        <input maxlength="500" autocomplete="off" .value=${this.note ?? ''} @input=${event => { this.note = event.target.value; }}></label></details>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
    </article>`;
  }

  #notes() {
    const { citizens, home: { visit } } = this.row;
    const notes = [...citizens.map(citizen => citizen.visitNote), visit.whatToDo, visit.oxygen && `Ilt: ${visit.oxygen}`,
      visit.key && `Nøgle: ${visit.key}`, visit.dog && `Hund: ${visit.dog}`, visit.language && `Sprog: ${visit.language}`].filter(Boolean);
    return notes.length ? html`<div class="notes">${notes.map(note => html`<p>${note}</p>`)}</div>` : nothing;
  }

  #standing() {
    const { tick, overruled, settled } = this.row;
    if (!tick || tick.result === 'undone') return nothing;
    return html`<p class="standing ${settled ? 'ok' : ''}">${tickSentence(tick)}${tick.note ? ` »${tick.note}«` : ''}</p>
      ${overruled ? html`<p class="conflict" role="status">${overruled.byName} satte samtidig »${resultWord(overruled.result)}«${overruled.note
        ? ` (${overruled.note})` : ''}. Aftal, hvad der gælder, og sæt det.</p>` : nothing}`;
  }

  async #tick(result) {
    this.busy = true;
    try {
      const body = { result, upon: this.row.tick?.number ?? 0 };
      if (this.note?.trim()) body.note = this.note.trim();
      const row = await api.tick(this.outage, this.row.home.id, body);
      this.note = '';
      this.mistake = null;
      this.dispatchEvent(new CustomEvent('ticked', { detail: row }));
    } catch (problem) {
      this.mistake = `Ikke gemt. ${problem.message}`;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-round-card', RoundCard);
