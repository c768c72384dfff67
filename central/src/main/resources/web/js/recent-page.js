import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import './close-form.js';
import { icon } from './icons.js';
import './journal-view.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';
import './told-view.js';
import { causeWord, outcomeWord, shortAddress } from './words.js';

const REFRESH_MS = 30_000;

/** The alarms last closed, latest first; a wrong closing is put right here. */
class RecentPage extends LitElement {
  static properties = {
    me: {}, wanted: {}, alarms: { state: true }, mistake: { state: true }, opened: { state: true }, correcting: { state: true },
    busy: { state: true }, refusal: { state: true },
  };
  static styles = [shared, css`
    .drill { padding: 0.1rem 0.6rem; border-radius: 8px; background: var(--exercise); color: var(--on-exercise); letter-spacing: 0.15em; }
    section { max-width: 52rem; padding: 1rem 0.75rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
    h2 { font-size: 1.3rem; }
    article { padding: 0.9rem 1rem; border: 2px solid var(--line); border-radius: 14px; background: var(--card); display: grid; gap: 0.5rem;
      scroll-margin: 3.5rem 0 6rem; overflow-wrap: anywhere; }
    h3 { display: flex; gap: 0.6rem; align-items: center; font-size: 1.2rem; line-height: 1.2; }
    h3 svg { color: var(--quiet); }
    .outcome { font-weight: 700; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    @media (min-width: 900px) { section { padding: 1rem 1.5rem; } }
  `];

  #shown = null;

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">Senest afsluttede</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.alarms ? nothing : html`<p class="quiet" role="status">Henter listen …</p>`}
      ${this.alarms?.length === 0 ? html`<p class="quiet">Ingen afsluttede alarmer endnu.</p>` : nothing}
      ${this.alarms?.map(alarm => this.#alarm(alarm))}
      ${this.correcting ? html`<nv-close-form .alarm=${this.correcting} .correcting=${true} .busy=${this.busy} .mistake=${this.refusal}
        @chosen=${event => this.#correct(event.detail)} @given-up=${() => { this.correcting = null; }}></nv-close-form>` : nothing}
    </section>`;
  }

  #alarm(alarm) {
    const open = this.opened === alarm.id;
    return html`<article data-id=${alarm.id} aria-label="${causeWord(alarm.cause)}, ${shortAddress(alarm.home)}">
      <h3 tabindex="-1">${icon(alarm.cause, 24)} <span>${shortAddress(alarm.home)}</span></h3>
      <p>${causeWord(alarm.cause)} ${clockOrDate(alarm.raisedAt)}. <span class="quiet">${alarm.citizens.map(citizen => citizen.name).join(' og ')}</span></p>
      ${alarm.exercise ? html`<p><strong class="drill">ØVELSE</strong></p>` : nothing}
      <p><span class="outcome">${alarm.state === 'closed' ? outcomeWord(alarm.outcome) : 'Ikke afsluttet endnu'}</span>
        <span class="quiet">${alarm.responderName ?? ''}</span></p>
      ${alarm.note ? html`<p>»${alarm.note}«</p>` : nothing}
      <div class="row">
        <button aria-expanded=${open ? 'true' : 'false'} @click=${() => { this.opened = open ? null : alarm.id; }}>${icon('note', 22)} Journal</button>
        ${this.#mayCorrect(alarm) ? html`<button @click=${() => this.#begin(alarm)}>Ret afslutningen</button>` : nothing}
      </div>
      ${open ? html`<nv-journal .alarmId=${alarm.id} .change=${alarm.revision}></nv-journal>
        <nv-told .alarmId=${alarm.id} .change=${alarm.revision}></nv-told>` : nothing}
    </article>`;
  }

  #mayCorrect(alarm) {
    return alarm.state === 'closed' && (alarm.responder === this.me.user || this.me.role === 'shift-leader');
  }

  #begin(alarm) {
    this.refusal = null;
    this.correcting = alarm;
  }

  async #correct(body) {
    if (this.busy) return;
    this.busy = true;
    try {
      const corrected = await api.act(this.correcting.id, 'correct', body);
      this.alarms = this.alarms.map(alarm => alarm.id === corrected.id ? corrected : alarm);
      this.correcting = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.refusal = problem.message;
    } finally {
      this.busy = false;
    }
  }

  updated() {
    if (!this.wanted || !this.alarms || this.#shown === this.wanted) return;
    const article = this.renderRoot.querySelector(`article[data-id="${CSS.escape(this.wanted)}"]`);
    if (!article) return;
    this.#shown = this.wanted;
    this.opened = this.wanted;
    article.scrollIntoView({ block: 'start' });
    article.querySelector('h3').focus({ preventScroll: true });
  }

  async #read() {
    try {
      const recent = await api.recentAlarms();
      const wanted = this.wanted && !recent.some(alarm => alarm.id === this.wanted)
        ? await api.alarm(this.wanted).catch(() => null) : null;
      this.alarms = wanted ? [wanted, ...recent] : recent;
      this.mistake = this.wanted && !this.alarms.some(alarm => alarm.id === this.wanted) ? 'Den alarm findes ikke.' : null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.status === 0 ? 'Ingen kontakt med centralen. Listen er ikke opdateret.' : `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-recent', RecentPage);
