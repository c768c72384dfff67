import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { WHO, resolved, when } from './gps-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** Objections against finding one citizen: what is in force, how it is noted and how it is resolved. Fires `changed`. */
class GpsObjections extends LitElement {
  static properties = {
    citizen: {}, name: {}, objections: {}, resolves: { type: Boolean },
    noting: { state: true }, by: { state: true }, ending: { state: true }, busy: { state: true }, mistake: { state: true },
  };
  static styles = [shared, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding: 0.75rem 0; }
    h3 { font-size: 1.2rem; }
    form, article { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding: 0.9rem; border: 2px solid var(--line); border-radius: 16px; background: var(--card); overflow-wrap: anywhere; }
    article { border-color: var(--urgency-5); border-left-width: 10px; }
    article p:first-child { display: flex; gap: 0.5rem; align-items: center; font-weight: 700; }
    article svg { color: var(--urgency-5); }
    form form, article form { border: 0; padding: 0; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    legend { font-weight: 600; padding: 0; }
    label { display: grid; gap: 0.3rem; font-weight: 600; }
    .choice { display: flex; gap: 0.6rem; align-items: center; min-height: 48px; font-weight: 500; }
    .choice input { width: 1.5rem; height: 1.5rem; flex: none; accent-color: var(--act); }
    input:not([type='radio']), textarea { width: 100%; min-height: 48px; padding: 0.4rem 0.75rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
    .what { padding: 0.6rem 0.75rem; border-radius: 12px; background: var(--notice); font-weight: 600; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    [role='alert']:empty { position: absolute; }
  `];

  willUpdate(changed) {
    if (changed.has('citizen') || changed.has('objections')) Object.assign(this, { noting: false, ending: null, by: 'guardian', busy: false, mistake: null });
  }

  render() {
    const all = this.objections ?? [];
    const past = all.filter(one => !one.inForce);
    return html`<h3>Indsigelser</h3>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${all.filter(one => one.inForce).map(one => this.#inForce(one))}
      ${all.some(one => one.inForce) ? nothing : html`<p>Ingen har sagt nej til, at ${this.name} findes med GPS.</p>`}
      ${past.length ? html`<ul>${past.map(one => html`<li class="quiet">${resolved(one)}</li>`)}</ul>` : nothing}
      ${this.noting ? this.#form() : html`<div><button @click=${() => this.#note()}>Skriv en indsigelse ned</button></div>`}`;
  }

  #inForce(one) {
    return html`<article>
      <p>${icon('warning', 24)} <span>${one.who} har sagt nej siden ${when(one.filedAt)}</span></p>
      ${one.words ? html`<p>»${one.words}«</p>` : nothing}
      <p>Ingen kan se, hvor ${this.name} er, uanset formål. Skrevet ned af ${one.filedBy}.</p>
      ${!this.resolves ? html`<p class="quiet">Demenskoordinatoren kan ophæve den.</p>`
        : this.ending === one.number ? html`<form @submit=${event => this.#end(event, one.number)}>
            <label>Hvad er aftalt, og med hvem? <textarea name="words" rows="3" maxlength="1000" required></textarea></label>
            <p class="what">Derefter kan ${this.name} igen findes med GPS.</p>
            <div class="row"><button ?disabled=${this.busy}>Ophæv indsigelsen</button>
              <button type="button" @click=${() => { this.ending = null; }}>Fortryd</button></div></form>`
        : html`<div><button @click=${() => this.#resolve(one.number)}>Ophæv …</button></div>`}
    </article>`;
  }

  #form() {
    return html`<form @submit=${event => this.#file(event)}>
      <fieldset><legend>Hvem siger nej?</legend>
        ${WHO.map(([id, word]) => html`<label class="choice"><input type="radio" name="by" value=${id} .checked=${this.by === id}
          @change=${() => { this.by = id; }}> ${word}</label>`)}</fieldset>
      ${this.by === 'citizen' ? nothing : html`<label>Navn <input name="name" maxlength="100" autocomplete="off" required></label>`}
      <label>Hvad blev der sagt? (kan udelades) <textarea name="words" rows="3" maxlength="1000"></textarea></label>
      <p class="what">Fra nu af kan ingen se, hvor ${this.name} er: heller ikke ved alarm eller eftersøgning, før indsigelsen er ophævet.</p>
      <div class="row"><button ?disabled=${this.busy}>Gem indsigelsen</button>
        <button type="button" @click=${() => { this.noting = false; }}>Fortryd</button></div>
    </form>`;
  }

  async #note() {
    this.noting = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input[name=by]:checked')?.focus();
  }

  async #resolve(number) {
    this.ending = number;
    await this.updateComplete;
    this.renderRoot.querySelector('article textarea')?.focus();
  }

  #file(event) {
    event.preventDefault();
    this.#send(() => api.fileObjection(this.citizen, Object.fromEntries(new FormData(event.target))));
  }

  #end(event, number) {
    event.preventDefault();
    this.#send(() => api.endObjection(this.citizen, number, Object.fromEntries(new FormData(event.target))));
  }

  async #send(work) {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-gps-objections', GpsObjections);
