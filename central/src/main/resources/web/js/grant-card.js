import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ACTS, actButton, formOf, promisedOf } from './grant-acts.js';
import { failed, grants, unread } from './grant-api.js';
import './grant-confirm.js';
import './grant-form.js';
import './grant-past.js';
import './grant-proposal.js';
import { sourceLink } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { dateWord, daysWord, deadlineWord, flagWord, isSettled, serviceWord, stageWord, stepsOf } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

const REFRESH_MS = 60_000;

/** One grant of a citizen: how far it has come, what is due, what the rules propose, and what can be done. */
class GrantCard extends LitElement {
  static properties = { me: {}, grantId: {}, grant: { state: true }, standard: { state: true }, mistake: { state: true }, said: { state: true } };
  static styles = [shared, grantStyles, css`
    .card { gap: 0.9rem; padding: 1.1rem 1rem; }
    .head { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; justify-content: space-between; }
    .steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr)); }
    .steps li { position: relative; display: grid; gap: 0.1rem; padding: 1.9rem 0.3rem 0 0; line-height: 1.25; align-content: start; }
    .steps li::before { content: ''; position: absolute; top: 0.25rem; left: 0; width: 1.1rem; height: 1.1rem; border: 3px solid var(--calm); border-radius: 50%; background: var(--calm); z-index: 1; box-sizing: border-box; }
    .steps li::after { content: ''; position: absolute; top: 0.7rem; left: 0; right: 0; height: 3px; background: var(--calm); }
    .steps li.now::before { border-color: var(--act); background: var(--card); }
    .steps li.coming::before { border-color: var(--line); background: var(--card); }
    .steps li.now::after, .steps li.coming::after, .steps li:last-child::after { background: var(--line); }
    .steps li:last-child::after { right: auto; width: 0; }
    .steps .coming strong { color: var(--quiet); font-weight: 600; }
    @media (max-width: 600px) {
      .card { margin: 0 -0.75rem; padding: 1rem 0.75rem; border-radius: 0; border-inline: 0; }
      .steps { grid-template-columns: 1fr; }
      .steps li { display: flex; flex-wrap: wrap; gap: 0 0.6rem; padding: 0 0 0.9rem 2rem; }
      .steps li::after { top: 0.5rem; bottom: -0.5rem; left: 0.48rem; right: auto; width: 3px; height: auto; }
      .steps li:last-child { padding-bottom: 0; }
      .steps li:last-child::after { display: none; }
    }
    .next { border: 3px solid var(--act); }
    .deadlines li { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; padding: 0.3rem 0; border-top: 1px solid var(--line); }
    .deadlines li p { flex: 1 1 18rem; }
    .proposals { display: grid; gap: 0.8rem; }
    .acts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0.5rem; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
    this.addEventListener('took', this.#took);
    this.addEventListener('stale', this.#stale);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.removeEventListener('took', this.#took);
    this.removeEventListener('stale', this.#stale);
  }

  render() {
    const { grant } = this;
    return html`<article class="card" aria-labelledby="title">
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      ${grant ? this.#all(grant) : this.mistake ? nothing : html`<p class="quiet" role="status">Henter bevillingen …</p>`}
    </article><nv-grant-form></nv-grant-form>`;
  }

  #all(grant) {
    const work = grant.proposals.filter(one => !isSettled(one));
    const settled = grant.proposals.filter(isSettled);
    return html`
      <div class="head"><h3 id="title" tabindex="-1">${serviceWord(grant)}</h3><span class="pill">${stageWord(grant.stage)}</span></div>
      ${grant.flags.map(flag => html`<p class="flag">${icon('warning', 24)} <span><strong>${flagWord(flag.kind)}.</strong> ${flag.text}</span></p>`)}
      ${this.#steps(grant)}
      <div role="status">${this.said ? html`<p class="calm">${icon('check', 24)} ${this.said}</p>` : nothing}</div>
      ${this.#waiting(grant)}
      ${this.#next(grant)}
      ${this.#deadlines(grant.deadlines)}
      ${work.length ? html`<div class="proposals">${repeat(work, one => one.key, (one, index) => this.#proposal(grant, one, index === 0 && !this.#nextOf(grant)))}</div>` : nothing}
      ${this.#acts(grant)}
      ${settled.length ? html`<details><summary>Afgjorte forslag (${settled.length})</summary><div class="proposals">${settled.map(one => this.#proposal(grant, one, false))}</div></details>` : nothing}
      <nv-grant-past .grant=${grant}></nv-grant-past>`;
  }

  #steps(grant) {
    const words = { done: 'er sket', now: 'er det næste', coming: 'kommer' };
    return html`<ol class="steps" aria-label="Bevillingens vej">${stepsOf(grant).map(({ word, day, state }) => html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
      <strong>${word}<span class="unseen"> ${words[state]}</span></strong>${day ? html`<span class="quiet">${state === 'now' ? 'senest ' : ''}${dateWord(day)}</span>`
        : state === 'now' && grant.started ? html`<span class="quiet">når noget ændrer sig</span>` : nothing}</li>`)}</ol>`;
  }

  #proposal(grant, proposal, first) {
    return html`<nv-grant-proposal .me=${this.me} .grant=${grant} .proposal=${proposal} ?first=${first}></nv-grant-proposal>`;
  }

  /** A decision on the application that a second person has not yet said yes to. */
  #waiting(grant) {
    const decision = grant.decisions.find(one => one.confirmation === 'waiting');
    return decision ? html`<nv-grant-confirm .me=${this.me} .grant=${grant} .decision=${decision}></nv-grant-confirm>` : nothing;
  }

  /** The act that comes next, unless that is to judge a proposal: then the proposal asks for it. */
  #nextOf({ next, may }) {
    return next && ACTS.includes(next.act) && may.includes(next.act) ? next : null;
  }

  #next(grant) {
    const next = this.#nextOf(grant);
    return !next ? nothing : html`<div class="box next"><p><strong>Det næste:</strong> ${next.text}${next.due ? html`, senest ${dateWord(next.due)}` : nothing}.</p>
      <button class="act" @click=${() => this.#do(next.act)}>${actButton(next.act, grant)}</button></div>`;
  }

  #deadlines(deadlines) {
    return deadlines.length === 0 ? nothing : html`<ul class="deadlines" aria-label="Frister">${deadlines.map(one => html`<li>
      <p><strong>${deadlineWord(one.what)}:</strong> ${one.explanation}${one.advice ? html` <strong>${one.advice.text}</strong>` : nothing}</p>
      <span class="when ${one.state === 'overdue' ? 'overdue' : ''}">${daysWord(one.daysLeft)}</span>${sourceLink(one.source)}</li>`)}</ul>`;
  }

  #acts(grant) {
    // A button never turns into another one under somebody's finger.
    const rest = ACTS.filter(act => grant.may.includes(act) && act !== grant.next?.act);
    return html`<div class="row"><a class="button" href="#/breve?grant=${encodeURIComponent(grant.id)}">${icon('note', 24)} Breve</a>
        ${promisedOf(this.standard, grant.service).saves ? html`<a class="button" href="#/klip?grant=${encodeURIComponent(grant.id)}">${icon('clock', 24)} Opsparet tid</a>` : nothing}</div>
      ${rest.length ? html`<div class="acts">${repeat(rest, act => act, act => html`<button @click=${() => this.#do(act)}>${actButton(act, grant)}</button>`)}</div>` : nothing}
      ${this.#hasNoRight(grant) ? this.#noRight(grant) : nothing}`;
  }

  /** What has been decided can be complained about as long as the standard gives a right to it. */
  #hasNoRight({ decided, may, flags }) {
    return decided && !may.includes('complain') && flags.every(flag => flag.kind !== 'unknown-service');
  }

  #noRight(grant) {
    return html`<p class="quiet">Afgørelsen kan ikke påklages: kvalitetsstandarden giver ikke ret til det for ${grant.service}.
      ${sourceLink(promisedOf(this.standard, grant.service).complaint?.source)}</p>`;
  }

  async #do(act) {
    this.said = null;
    const standard = await this.#promises();
    if (this.grant) this.renderRoot.querySelector('nv-grant-form').show(formOf(act, this.grant, standard));
  }

  async #promises() {
    try {
      this.standard = await grants.standard(this.grant.standard);
    } catch (problem) {
      failed(this, problem);
    }
    return this.standard;
  }

  #took = event => {
    this.grant = event.detail.grant;
    this.said = 'Gemt.';
    this.mistake = null;
  };

  #stale = () => this.#read();

  async #read() {
    const { grantId } = this;
    try {
      const grant = await grants.one(grantId);
      if (grantId !== this.grantId) return;
      this.grant = grant;
      this.mistake = null;
      if (!this.standard) await this.#promises();
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, this.grant ? 'Det, der står her, kan være ændret.' : 'Bevillingen er ikke hentet.');
    }
  }
}

customElements.define('nv-grant-card', GrantCard);
