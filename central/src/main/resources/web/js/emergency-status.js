import { LitElement, html, css, nothing } from 'lit';
import { emergencyWords, needsPerson } from './emergency-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

const ICONS = { calm: 'phone', busy: 'phone', mine: 'phone', alarming: 'warning' };

/**
 * Where the call to 112 stands, and the one thing to do about it. Fires `act` with the name of what a person chooses to do.
 */
class EmergencyStatus extends LitElement {
  static properties = { alarm: {}, me: {}, canAct: { type: Boolean }, busy: { type: Boolean } };
  static styles = [shared, css`
    section { display: grid; gap: 0.75rem; padding: 0.85rem 1rem; border-radius: 12px; background: var(--fire); border: 2px solid transparent; }
    .calm { border-color: var(--line); }
    .alarming, .mine { border: 3px solid var(--urgency-5); }
    .title { display: flex; gap: 0.6rem; align-items: center; font-size: 1.15rem; font-weight: 700; line-height: 1.25; }
    .mine .title, .alarming .title { font-size: 1.4rem; }
    .todo { line-height: 1.3; }
    .mine .todo, .alarming .todo { font-size: 1.15rem; font-weight: 600; }
    .title svg { color: var(--urgency-5); }
    .calm .title svg { color: var(--calm); }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .row > * { flex: 1 1 10rem; }
    .act { background: var(--danger); color: var(--on-danger); }
  `];

  render() {
    const call = this.alarm.emergencyCall;
    const reader = { me: this.me.user, called: this.alarm.called };
    const { tone, title, todo } = emergencyWords(call, reader);
    return html`<section class=${tone} aria-label="Opkald til 112">
      <p class="title">${icon(ICONS[tone], 26)} <span>${title}</span></p>
      ${todo ? html`<p class="todo">${todo}</p>` : nothing}
      ${needsPerson(call) && this.canAct ? this.#ways(call) : nothing}
      ${call.status === 'cancelled' && this.canAct ? html`<button ?disabled=${this.busy}
        @click=${() => this.#choose('emergency-redial')}>Det brænder alligevel: ring til 112</button>` : nothing}
    </section>`;
  }

  #ways({ status }) {
    return html`${status === 'waiting' || this.me.exercise || this.alarm.exercise ? nothing
      : html`<a class="button act" href="tel:112">${icon('phone', 26)} Ring 112</a>`}
      <div class="row">
        <button ?disabled=${this.busy} @click=${() => this.#choose('emergency-handled')}>Jeg har talt med 112</button>
        <button ?disabled=${this.busy} @click=${() => this.#choose('emergency-redial')}>${status === 'waiting' ? 'Lad centralen ringe nu' : 'Lad centralen ringe igen'}</button>
      </div>`;
  }

  #choose(action) {
    this.dispatchEvent(new CustomEvent('act', { detail: action }));
  }
}

customElements.define('nv-emergency', EmergencyStatus);
