import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { REACH } from './presence-strip.js';
import { shared } from './styles.js';
import { dialogStyles } from './dialog-styles.js';
import { shortAddress } from './words.js';

let lastKnown = null;

/** Whom shall it be given to? Fires `chosen` with {to, toName}, or `given-up`. */
class HandOver extends LitElement {
  static properties = { alarm: {}, colleagues: { state: true }, mistake: { state: true } };
  static styles = [shared, dialogStyles, css`
    ul { display: grid; gap: 0.6rem; }
    li button { width: 100%; min-height: 60px; justify-content: space-between; text-align: left; background: var(--raised); }
    li .reach { display: flex; gap: 0.4rem; align-items: center; font-weight: 400; text-align: right; }
    .none { color: var(--urgency-5); }
  `];

  render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('given-up'))}>
      <div class="content">
        <h2 id="title">Giv ${shortAddress(this.alarm.home)} videre</h2>
        <p>Du har alarmen, indtil den anden har sagt ja.</p>
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        ${this.colleagues ? this.#list() : this.mistake ? nothing : html`<p class="quiet" role="status">Henter kolleger …</p>`}
        <button @click=${() => this.renderRoot.querySelector('dialog').close()}>Fortryd</button>
      </div>
    </dialog>`;
  }

  #list() {
    if (this.colleagues.length === 0) return html`<p>Der er ingen andre at give den til.</p>`;
    return html`<ul>${this.colleagues.map(one => html`<li><button @click=${() => this.#choose(one)}>
      <span>${one.name}${one.onShift ? nothing : html`<br><span class="quiet">ikke på vagt</span>`}</span>
      <span class="reach ${one.reach}">${icon(REACH[one.reach].icon, 20)} ${REACH[one.reach].word}</span>
    </button></li>`)}</ul>`;
  }

  async firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
    this.colleagues = lastKnown;
    try {
      lastKnown = await api.colleagues();
      this.colleagues = lastKnown;
    } catch (problem) {
      if (!lastKnown) this.mistake = problem.message;
    }
  }

  #choose({ user, name }) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: { to: user, toName: name } }));
  }
}

customElements.define('nv-hand-over', HandOver);
