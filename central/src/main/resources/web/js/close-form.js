import { LitElement, html, css, nothing } from 'lit';
import { dialogStyles } from './dialog-styles.js';
import './door-warning.js';
import { shared } from './styles.js';
import { mayBeOnItsWay } from './emergency-words.js';
import './tell-emergency.js';
import { FALSE_ALARMS, OUTCOMES, OUTCOME_MEANINGS, isFire, shortAddress } from './words.js';

/**
 * How did it end, or how did it really end? Fires `chosen` with {outcome, note} and, when correcting, {reason}; or `given-up`. A fire
 * that was none asks for its reason and, where 112 may be on its way, that somebody tells them first: `told-112`.
 */
class CloseForm extends LitElement {
  static properties = { alarm: {}, busy: { type: Boolean }, mistake: {}, correcting: { type: Boolean }, exercise: { type: Boolean },
    outcome: { state: true } };
  static styles = [shared, dialogStyles, css`
    form { display: grid; gap: 1rem; }
    fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin: 0; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0 0 0.6rem; font-weight: 600; }
    .outcome {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      min-height: 84px;
      padding: 0.4rem;
      border: 3px solid var(--line);
      border-radius: 14px;
      background: var(--raised);
      font-size: 1.1rem;
      font-weight: 600;
      text-align: center;
      line-height: 1.2;
      cursor: pointer;
    }
    .outcome small { font-size: 0.85rem; font-weight: 400; }
    .outcome input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
    .outcome:has(:checked) { background: var(--act); border-color: var(--act); color: var(--on-act); }
    .outcome:has(:focus-visible) { outline: 4px solid var(--focus); outline-offset: 3px; }
    .wide { grid-column: 1 / -1; }
    h3 { grid-column: 1 / -1; padding-top: 0.25rem; font-size: 1.05rem; }
    .note { display: grid; gap: 0.35rem; font-weight: 600; }
    textarea {
      min-height: 76px;
      padding: 0.6rem 0.8rem;
      border: 2px solid var(--line);
      border-radius: 12px;
      background: var(--page);
      color: var(--text);
      font: inherit;
      resize: vertical;
    }
  `];

  #goesOn = false;

  render() {
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <form @submit=${this.#submit}>
        <h2 id="title">${this.correcting ? 'Ret afslutningen af' : 'Afslut'} ${shortAddress(this.alarm.home)}</h2>
        ${this.correcting ? '' : html`<nv-door-warning .alarm=${this.alarm}></nv-door-warning>`}
        <fieldset>
          <legend>${this.correcting ? 'Hvad endte det i virkeligheden med?' : 'Hvad endte det med?'}</legend>
          ${this.#outcomes()}
        </fieldset>
        <label class="note"><span>${this.#false ? 'Hvorfor var det falsk alarm?' : html`Note <span class="quiet">(kan udelades)</span>`}</span>
          <textarea name="note" maxlength="500" rows="2" ?required=${this.#false} .value=${this.correcting ? this.alarm.note ?? '' : ''}></textarea>
        </label>
        ${this.#tell112 ? html`<nv-tell-112 .alarm=${this.alarm} .exercise=${this.exercise} .busy=${this.busy}
          @told=${() => this.dispatchEvent(new CustomEvent('told-112'))}></nv-tell-112>` : nothing}
        ${this.correcting ? html`<label class="note"><span>Hvorfor rettes den?</span>
          <textarea name="reason" maxlength="500" rows="2" required></textarea></label>` : nothing}
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        <button class="act" ?disabled=${this.busy || !this.outcome || this.#tell112}>${this.#button()}</button>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog').close()}>Fortryd</button>
      </form>
    </dialog>`;
  }

  /** A fire ends as a fire or as a false alarm; an exercise ends as the test it was. */
  #outcomes() {
    if (this.alarm.exercise) return this.#outcome('test', 'Øvelsen er slut', 'Afsluttes som prøve', 'wide');
    if (!isFire(this.alarm.cause)) return OUTCOMES.map(([name, word]) => this.#outcome(name, word, OUTCOME_MEANINGS[name]));
    return html`${this.#outcome('help-given', 'Brand eller hjælp givet', 'Det var ikke falsk alarm', 'wide')}
      <h3>Falsk alarm:</h3>
      ${FALSE_ALARMS.map(([name, word]) => this.#outcome(name, word, ''))}`;
  }

  #outcome(name, word, meaning, kind = '') {
    return html`<label class="outcome ${kind}">
      <input type="radio" name="outcome" value=${name} ?checked=${name === this.outcome} @change=${() => { this.outcome = name; }}>
      ${word}${meaning ? html`<small>${meaning}</small>` : nothing}
    </label>`;
  }

  /** A fire that was none, said by whoever is there. */
  get #false() {
    return !this.correcting && !this.alarm.exercise && isFire(this.alarm.cause) && Boolean(this.outcome) && this.outcome !== 'help-given';
  }

  get #tell112() {
    return this.#false && mayBeOnItsWay(this.alarm.emergencyCall);
  }

  #button() {
    if (!this.outcome) return 'Vælg ovenfor';
    if (this.#tell112) return 'Sig det først til 112';
    return this.correcting ? 'Ret afslutningen' : 'Afslut alarmen';
  }

  /** Shown again when its card has been moved about the page: a moved dialog is no longer in front. */
  connectedCallback() {
    super.connectedCallback();
    if (this.correcting) this.outcome ??= this.alarm.outcome;
    if (this.alarm.exercise) this.outcome = 'test';
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open) {
      dialog.removeAttribute('open');
      dialog.showModal();
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
  }

  /** The step that is done goes away: whoever did it by keyboard goes on from there. */
  updated(changed) {
    const before = changed.get('alarm');
    if (before && this.#false && mayBeOnItsWay(before.emergencyCall) && !this.#tell112) this.#goesOn = true;
    const act = this.renderRoot.querySelector('.act');
    if (this.#goesOn && !act.disabled) {
      this.#goesOn = false;
      act.focus();
    }
  }

  #submit(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const note = fields.get('note').trim();
    const reason = fields.get('reason')?.trim();
    this.dispatchEvent(new CustomEvent('chosen', { detail: { outcome: this.outcome, ...(note ? { note } : {}), ...(reason ? { reason } : {}) } }));
  }

  #closed() {
    this.dispatchEvent(new CustomEvent('given-up'));
  }
}

customElements.define('nv-close-form', CloseForm);
