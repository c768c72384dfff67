import { LitElement, html, nothing } from 'lit';
import { CaseOutbox } from './case-outbox.js';
import { lostPersons } from './lost-person-api.js';
import './lost-person-case.js';
import './lost-person-start.js';
import { lostPersonStyles } from './lost-person-styles.js';
import { holder, setHolder } from './lost-person-words.js';
import { shared } from './styles.js';
import { ago, span } from './time.js';

const AGAIN_MS = 5000;
const COUNTING = ['shift-leader', 'coordinator'];

/** Those who are lost: which searches there are, beginning one, and the one that is open on this phone. */
class LostPerson extends LitElement {
  static properties = {
    me: {}, list: { state: true }, lost: { state: true }, starting: { state: true }, mistake: { state: true }, unreached: { state: true },
    holder: { state: true }, change: { state: true }, figures: { state: true },
  };
  static styles = [shared, lostPersonStyles];

  outbox = new CaseOutbox({
    tell: () => { this.change = (this.change ?? 0) + 1; },
    took: (lost, act) => this.#took(lost, act),
    loggedOut: () => this.#loggedOut(),
  });
  #moved = () => { if (location.hash.startsWith('#/eftersoegning')) this.#follow(); };

  connectedCallback() {
    super.connectedCallback();
    this.holder = holder();
    addEventListener('hashchange', this.#moved);
    if (this.me) this.outbox.start(this.me.user);
    this.#follow();
  }

  /** The page gives it before this file has come: then it is here only now. */
  updated(changed) {
    if (changed.has('me')) this.outbox.start(this.me.user);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    clearTimeout(this.timer);
    this.outbox.stop();
    lostPersons.forget();
  }

  get #id() {
    return /^#\/eftersoegning\/([\w-]+)/.exec(location.hash)?.[1] ?? null;
  }

  /** What the address asks for: a search, the beginning of one for an alarm or a citizen, or the list. */
  #follow() {
    const asked = new URLSearchParams(location.hash.split('?')[1] ?? '');
    this.starting = asked.has('alarm') || asked.has('citizen') || asked.has('ny')
      ? { alarm: asked.get('alarm'), citizen: asked.get('citizen') } : null;
    if (this.lost?.id !== this.#id) this.lost = null;
    this.mistake = null;
    this.figures = null;
    this.#look();
  }

  #look = async () => {
    clearTimeout(this.timer);
    const id = this.#id;
    try {
      if (id) {
        const lost = await lostPersons.one(id);
        if (id === this.#id) this.lost = lost;
      } else {
        this.list = await lostPersons.open();
        if (COUNTING.includes(this.me.role)) this.figures ??= await lostPersons.figures();
      }
      this.unreached = false;
      if (id === this.#id && this.mistake && !this.lost) this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.#loggedOut();
      else if (problem.status === 0 || problem.status >= 500) this.unreached = true;
      else this.mistake = problem.message;
    }
    clearTimeout(this.timer);
    if (this.isConnected) this.timer = setTimeout(this.#look, AGAIN_MS);
  };

  #took(lost, act) {
    if (this.lost?.id === lost.id) this.lost = lost;
    this.renderRoot?.querySelector('nv-lost-case')?.came(act);
  }

  #loggedOut() {
    this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
  }

  render() {
    return html`<div class="all">
      <div><div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.unreached ? html`<p class="waits">Ingen kontakt med centralen. Det, der står her, kan være ændret.</p>` : nothing}</div></div>
      ${this.#holding()}
      ${this.#id ? this.#case() : this.starting ? this.#start() : this.#open()}
    </div>`;
  }

  /** Several people carry the group mobile: what is done on it is done by one of them. */
  #holding() {
    if (this.me.role !== 'group-mobile') return nothing;
    return html`<label>Dit navn <span class="quiet">Flere bruger gruppemobilen</span>
      <input autocomplete="off" maxlength="100" .value=${this.holder} @input=${event => { this.holder = event.target.value; setHolder(this.holder); }}></label>`;
  }

  #case() {
    if (!this.lost) return html`<p class="quiet" role="status">Henter eftersøgningen …</p>`;
    return html`<nv-lost-case .me=${this.me} .lost=${this.lost} .outbox=${this.outbox} .change=${this.change} .askedBy=${this.holder}></nv-lost-case>`;
  }

  #start() {
    return html`<nv-lost-start .me=${this.me} .asked=${this.starting} .askedBy=${this.holder}
      @started=${event => { location.hash = `#/eftersoegning/${event.detail.id}`; }} @logged-out=${() => this.#loggedOut()}></nv-lost-start>`;
  }

  #open() {
    return html`<h2>Eftersøgning</h2>
      <a class="button act" href="#/eftersoegning?ny">En borger er væk</a>
      ${!this.list ? html`<p class="quiet" role="status">Henter …</p>`
        : this.list.length === 0 ? html`<p>Ingen eftersøges lige nu.</p>`
          : html`<h3>I gang nu</h3><ul class="cards">${this.list.map(one => html`<li><article>
            <h4>${one.citizenName}</h4>
            <p>Begyndte ${ago(one.openedAt)}. ${one.leaderName} leder. ${one.searchers === 1 ? 'Én er med' : `${one.searchers} er med`}.</p>
            <a class="button" href="#/eftersoegning/${one.id}">${one.onCase ? 'Åbn eftersøgningen' : 'Se og vær med'}<span class="unseen">, ${one.citizenName}</span></a>
          </article></li>`)}</ul>`}
      ${this.figures?.cases ? this.#figures() : nothing}`;
  }

  #figures() {
    const { cases, fromOpening } = this.figures;
    return html`<section aria-labelledby="figures"><h3 id="figures">Det seneste år</h3>
      <p>${cases === 1 ? 'Én afsluttet eftersøgning' : `${cases} afsluttede eftersøgninger`}.
      ${fromOpening ? html`Halvdelen blev fundet inden for ${span(fromOpening.medianSeconds * 1000)}, den længste tog ${span(fromOpening.longestSeconds * 1000)}.` : nothing}</p></section>`;
  }
}

customElements.define('nv-lost-person', LostPerson);
