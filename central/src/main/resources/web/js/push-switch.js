import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';

const WORDS = {
  unsupported: 'Denne browser kan ikke ringe, når siden er lukket. På iPhone: læg siden på hjemmeskærmen først.',
  blocked: 'Telefonen må ikke vise beskeder fra Nattevagt. Tillad det i browserens indstillinger for siden.',
  off: 'Nu ringer telefonen kun, mens siden er åben.',
  on: 'Telefonen ringer, også når siden er lukket.',
};

/** "Ring på denne telefon, når siden er lukket": turns push messages on and off, and says why it cannot. */
class PushSwitch extends LitElement {
  static properties = { push: {}, busy: { state: true }, mistake: { state: true } };
  static styles = [shared, css`
    :host { padding: 0.75rem 0.75rem 0; }
    .box { padding: 0.25rem 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); }
    button { width: 100%; justify-content: flex-start; padding: 0.25rem 0; border-color: transparent; text-align: left; }
    button span:first-of-type { flex: 1; }
    .state { min-width: 4.5rem; padding: 0.3rem 0.6rem; border: 2px solid var(--line); border-radius: 999px; text-align: center; }
    [aria-checked='true'] .state { border-color: transparent; background: var(--act); color: var(--on-act); }
    p { padding-bottom: 0.5rem; line-height: 1.3; font-size: 0.95rem; }
    .alone { display: flex; gap: 0.6rem; align-items: center; padding: 0.6rem 0; }
    .mistake { margin-bottom: 0.5rem; padding: 0.5rem 0.75rem; }
    @media (min-width: 900px) { :host { padding-left: 1.5rem; padding-right: 1.5rem; max-width: 40rem; } }
  `];

  #changed = () => this.requestUpdate();

  willUpdate(changes) {
    if (!changes.has('push')) return;
    changes.get('push')?.removeEventListener('change', this.#changed);
    this.push?.addEventListener('change', this.#changed);
  }

  render() {
    const state = this.push?.state;
    if (!state || state === 'unavailable') return nothing;
    if (state === 'unsupported' || state === 'blocked') {
      return html`<div class="box"><p class="alone quiet">${icon('phone', 22)} <span>${WORDS[state]}</span></p></div>`;
    }
    const on = state === 'on';
    return html`<div class="box">
      <button role="switch" aria-checked=${on} aria-describedby="words" ?disabled=${this.busy} @click=${this.#turn}>
        ${icon('phone', 22)} <span>Ring på denne telefon, når siden er lukket</span> <span class="state" aria-hidden="true">${on ? 'Til' : 'Fra'}</span>
      </button>
      ${this.mistake ? html`<p class="mistake" role="alert">${this.mistake}</p>` : nothing}
      <p id="words" class=${on && !this.busy ? 'unseen' : 'quiet'} aria-live="polite">${this.busy ? 'Et øjeblik …' : WORDS[state]}</p>
    </div>`;
  }

  async #turn() {
    this.busy = true;
    this.mistake = null;
    try {
      await (this.push.state === 'on' ? this.push.turnOff() : this.push.turnOn());
    } catch (problem) {
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-push-switch', PushSwitch);
