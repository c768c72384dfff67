import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clock, clockWithSeconds } from './time.js';

/** Where the call to 112 stands. Fires `act` with the name of what a person chooses to do about it. */
class EmergencyStatus extends LitElement {
  static properties = { call: {}, canAct: { type: Boolean }, busy: { type: Boolean } };
  static styles = [shared, css`
    section { display: grid; gap: 0.75rem; padding: 0.85rem 1rem; border-radius: 12px; background: var(--fire); border: 2px solid transparent; }
    section.alarming { border-color: var(--urgency-5); }
    p { display: flex; gap: 0.6rem; align-items: center; font-size: 1.15rem; font-weight: 700; }
    p svg { color: var(--urgency-5); }
    .delivered svg { color: var(--calm); }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .row > * { flex: 1 1 10rem; }
  `];

  render() {
    const { status, attempt } = this.call;
    const needsPerson = status === 'failed' || status === 'unknown' || (status === 'waiting' && attempt > 1);
    return html`<section class=${needsPerson ? 'alarming' : status} aria-label="Opkald til 112">
      <p>${icon('phone', 26)} <span>${this.#sentence()}</span></p>
      ${needsPerson && this.canAct ? html`<div class="row">
        <button ?disabled=${this.busy} @click=${() => this.#choose('emergency-redial')}>${status === 'waiting' ? 'Ring 112 nu' : 'Ring 112 igen'}</button>
        <button ?disabled=${this.busy} @click=${() => this.#choose('emergency-handled')}>Jeg har talt med 112</button>
      </div>` : nothing}
    </section>`;
  }

  #sentence() {
    const { status, attempt, at, byName, by } = this.call;
    const time = at ? clock(at) : '';
    const nth = attempt > 1 ? ` (${attempt}. forsøg)` : '';
    switch (status) {
      case 'waiting':
        return attempt > 1 ? `112 er ikke nået endnu – ringer igen kl.\u00a0${clockWithSeconds(at)}` : '112 ringes op …';
      case 'calling':
        return `112 ringes op${nth} …`;
      case 'delivered':
        return `112 har hørt beskeden kl.\u00a0${time}`;
      case 'failed':
        return `112 er IKKE nået${nth} – ring selv 112`;
      case 'unknown':
        return 'Uvist om 112 hørte beskeden – ring selv 112';
      case 'called-off':
        return `Opkaldet til 112 blev aflyst kl.\u00a0${time}`;
      case 'handled':
        return `${byName ?? by ?? 'En kollega'} har talt med 112 kl.\u00a0${time}`;
      default:
        return status;
    }
  }

  #choose(action) {
    this.dispatchEvent(new CustomEvent('act', { detail: action }));
  }
}

customElements.define('nv-emergency', EmergencyStatus);
