import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import './plan-editor.js';
import './plan-preview.js';
import { staffingStyles } from './staffing-styles.js';
import { channelsWord, listed, waitWord } from './staffing-words.js';
import { shared } from './styles.js';
import { causeWord, urgencyWord } from './words.js';

/** Whom alarms call, in sentences: what one at a given moment would do, the plans, and for a leader how to change them. */
class PlansPage extends LitElement {
  static properties = {
    me: {}, plans: { state: true }, teams: { state: true }, editing: { state: true }, removing: { state: true },
    mistake: { state: true }, done: { state: true }, warnings: { state: true },
  };
  static styles = [shared, staffingStyles, css`
    .steps { display: grid; gap: 0.5rem; counter-reset: step; }
    .steps li { counter-increment: step; display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: 0.5rem; }
    .steps li::before { content: counter(step) '.'; font-weight: 800; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
  }

  get #leader() {
    return this.me.role === 'shift-leader';
  }

  render() {
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Alarmplan</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.done ? html`<p class="good-news">${this.done}</p>` : nothing}
        ${this.warnings?.map(warning => html`<p class="warning">Bemærk: ${warning}</p>`)}</div>
      ${this.plans && this.teams ? this.#all() : html`<p class="quiet">Henter planerne …</p>`}
    </section>`;
  }

  #all() {
    return html`
      <nv-plan-preview .teams=${this.teams} .plans=${this.plans}></nv-plan-preview>
      <h3>Planerne</h3>
      <p class="quiet">Den plan, der passer nøjest, gælder: først efter team, så efter årsag, så efter hast.</p>
      <div class="pair">${this.plans.plans.map(plan => this.editing === plan.id ? this.#editor(plan) : this.#plan(plan))}
        ${this.#standard()}</div>
      ${this.#leader ? this.editing === '' ? this.#editor(null)
        : html`<button class="back" @click=${() => { this.editing = ''; this.#forget(); }}>Ny plan</button>` : nothing}`;
  }

  #plan(plan) {
    return html`<article>
      <h4>${plan.name}</h4>
      <p>${this.#isFor(plan)}</p>
      ${this.#steps(plan.steps)}
      ${this.#leader ? html`<div class="row">
        <button @click=${() => { this.editing = plan.id; this.#forget(); }} aria-label="Ret ${plan.name}">Ret</button>
        ${this.removing === plan.id
          ? html`<button @click=${() => this.#remove(plan)}>Ja, slet »${plan.name}«</button><button @click=${() => { this.removing = null; }}>Behold</button>`
          : html`<button @click=${() => { this.removing = plan.id; }} aria-label="Slet ${plan.name}">Slet</button>`}
      </div>` : nothing}
    </article>`;
  }

  #standard() {
    return html`<article><h4>Standardplanen</h4><p>For alarmer, ingen anden plan gælder for.</p>${this.#steps(this.plans.standard.steps)}</article>`;
  }

  #isFor({ team, causes, fromUrgency }) {
    const what = causes.length ? listed(causes.map(cause => causeWord(cause).toLowerCase())) : 'alle alarmer';
    const whose = team ? ` i ${this.teams.find(one => one.id === team)?.name ?? team}` : '';
    return `For ${what}${whose}${fromUrgency > 1 ? `, fra hast »${urgencyWord(fromUrgency)}« og op` : ''}.`;
  }

  #steps(steps) {
    return html`<ol class="steps">${steps.map((step, index) => html`<li><span>${step.calls} kaldes med ${channelsWord(step.channels)}.
      <span class="quiet">${index + 1 < steps.length ? `Tager ingen den, går den videre efter ${waitWord(step.nextAfterSeconds)}.`
        : `Gentages hver gang der er gået ${waitWord(step.nextAfterSeconds)}, til nogen tager den.`}</span></span></li>`)}</ol>`;
  }

  #editor(plan) {
    return html`<nv-plan-editor .plan=${plan} .taken=${this.plans.plans.map(one => one.id)} .teams=${this.teams}
      @saved=${event => this.#saved(event.detail)} @given-up=${() => { this.editing = null; }}></nv-plan-editor>`;
  }

  #saved({ plan, warnings }) {
    this.editing = null;
    this.done = `»${plan.name}« er gemt og gælder nu.`;
    this.warnings = warnings;
    this.#read();
  }

  async #remove(plan) {
    this.#forget();
    try {
      await api.removePlan(plan.id);
      this.done = `»${plan.name}« er slettet.`;
      await this.#read();
    } catch (problem) {
      this.mistake = problem.message;
    }
  }

  #forget() {
    this.done = null;
    this.warnings = null;
    this.removing = null;
    this.mistake = null;
  }

  async #read() {
    try {
      [this.plans, this.teams] = await Promise.all([api.plans(), api.teams()]);
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-plans', PlansPage);
