import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { application } from './grant-acts.js';
import { failed, grants, unread } from './grant-api.js';
import './grant-card.js';
import './grant-form.js';
import './grant-search.js';
import { asked, fileOf } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { dateWord, serviceWord, stageWord } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { kindWord } from './technical-words.js';
import { clockOrDate } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 60_000;
const LASTING = ['applied', 'granted'];

/** A citizen's file: who lives there, what they have been granted and apply for, and their equipment. Without a citizen: finding one. */
class CitizenFile extends LitElement {
  static properties = { me: {}, citizen: { state: true }, file: { state: true }, mistake: { state: true }, unfolded: { state: true } };
  static styles = [shared, grantStyles, css`
    .who { display: grid; gap: 0.2rem; }
    .cards, .equipment { display: grid; gap: 1rem; }
    .equipment { gap: 0.3rem; }
    .equipment li { padding: 0.5rem 0; border-top: 1px solid var(--line); }
    .inline { display: inline-flex; align-items: center; min-height: 48px; }
    .head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; align-items: center; }
  `];

  #inPlace = new Set();
  #moved = () => { if (location.hash.startsWith('#/borger')) this.#follow(); };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    clearInterval(this.timer);
  }

  #follow() {
    const citizen = asked().get('citizen');
    if (citizen !== this.citizen) {
      this.file = null;
      this.mistake = null;
      this.unfolded = null;
      this.#inPlace.clear();
    }
    this.citizen = citizen;
    this.#read().then(() => this.#showWanted());
  }

  render() {
    if (!this.citizen) return html`<nv-grant-search class="page"></nv-grant-search>`;
    return html`<section class="page" aria-labelledby="title" @took=${() => this.#read()}>
      <a class="button back" href="#/borger">Find en anden</a>
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      ${this.file ? this.#all() : this.mistake ? nothing : html`<p class="quiet" role="status">Henter borgeren …</p>`}
    </section>`;
  }

  #all() {
    const { grants: all, equipment } = this.file;
    const lasting = all.filter(one => this.#isInPlace(one));
    const past = all.filter(one => !this.#isInPlace(one));
    return html`
      ${this.#who()}
      <div class="head"><h3>Bevillinger og ansøgninger</h3><button @click=${this.#apply}>Ny ansøgning</button></div>
      ${lasting.length === 0 ? html`<p class="quiet">Ingen bevilling og ingen ansøgning lige nu.</p>` : nothing}
      <div class="cards">${repeat(lasting, one => one.id, one => this.#card(one))}</div>
      ${past.length ? html`<h3>Tidligere</h3><div class="cards">${repeat(past, one => one.id, one => this.unfolded === one.id ? this.#card(one) : this.#folded(one))}</div>` : nothing}
      ${equipment.length ? this.#equipment(equipment) : nothing}
      <nv-grant-form></nv-grant-form>`;
  }

  /** What has just been ended stays where it was, with what came of it, until its reader leaves. */
  #isInPlace(one) {
    if (LASTING.includes(one.stage)) this.#inPlace.add(one.id);
    return this.#inPlace.has(one.id);
  }

  #who() {
    const { citizen, home, sharesHomeWith } = this.file;
    return html`<div class="who">
      <h2 id="title" tabindex="-1">${citizen.name}</h2>
      ${home ? html`<p>${shortAddress(home)}, ${home.postalCode} ${home.city}</p>` : html`<p>Bor ikke længere i et hjem, kommunen kender.</p>`}
      ${sharesHomeWith.length ? html`<p>Deler hjem med ${sharesHomeWith.map((one, index) => html`${index ? ' og ' : ''}<a class="inline" href=${fileOf(one.id)}>${one.name}</a>`)}.
        <span class="quiet">Et kald kan komme fra dem begge.</span></p>` : nothing}
      <p><a class="button" href="#/alarmhistorik?citizen=${encodeURIComponent(citizen.id)}">${icon('clock', 24)} Kald og prøver i et år</a></p>
    </div>`;
  }

  #card(one) {
    return html`<nv-grant-card id="grant-${one.id}" .me=${this.me} .grantId=${one.id}></nv-grant-card>`;
  }

  #folded(one) {
    return html`<article class="head"><div><h4>${serviceWord(one)}</h4><p class="quiet">${stageWord(one.stage)}${one.ended ?? one.decided ? ` ${dateWord(one.ended ?? one.decided)}` : ''}</p></div>
      <button @click=${() => { this.unfolded = one.id; }}>Vis<span class="unseen"> ${one.service}</span></button></article>`;
  }

  #equipment(equipment) {
    return html`<h3>Udstyr i hjemmet</h3>
      <ul class="equipment">${equipment.map(one => html`<li><strong>${kindWord(one.kind) ?? 'Ukendt udstyr'}</strong> <span class="quiet">${one.device}${one.mountedAt ? `, sat op ${clockOrDate(one.mountedAt)}` : ''}</span>
        ${one.proof ? html`<p class="quiet">Senest prøvet ${clockOrDate(one.proof)}</p>` : nothing}</li>`)}</ul>`;
  }

  #apply = async () => {
    const { citizen, services } = this.file;
    let standard = null;
    try {
      standard = await grants.standard(this.file.standard ?? (await grants.due(30)).standard);
    } catch (problem) {
      failed(this, problem);
    }
    this.renderRoot.querySelector('nv-grant-form').show(application(citizen, services, standard));
  };

  /** A link to one grant brings it into sight once it is there. */
  async #showWanted() {
    const wanted = asked().get('grant');
    if (!wanted || !this.file) return;
    if (!this.file.grants.some(one => one.id === wanted && this.#isInPlace(one))) this.unfolded = wanted;
    await this.updateComplete;
    if (this.file?.grants[0]?.id !== wanted) this.renderRoot.getElementById(`grant-${wanted}`)?.scrollIntoView({ block: 'start' });
  }

  async #read() {
    const { citizen } = this;
    if (!citizen) return;
    try {
      const file = await grants.citizen(citizen);
      if (citizen !== this.citizen) return;
      this.file = file;
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = problem.status === 404 ? 'Borgeren findes ikke i din kommune.' : unread(problem, this.file ? 'Det, der står her, kan være ændret.' : 'Borgeren er ikke hentet.');
    }
  }
}

customElements.define('nv-citizen-file', CitizenFile);
