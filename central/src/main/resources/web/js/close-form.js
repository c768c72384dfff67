import { LitElement, html, css, nothing } from 'lit';
import { dialogStyles } from './dialog-styles.js';
import './door-warning.js';
import { shared } from './styles.js';
import { OUTCOMES, OUTCOME_MEANINGS, shortAddress } from './words.js';

/** How did it end, or how did it really end? Fires `chosen` with {outcome, note} and, when correcting, {reason}; or `given-up`. */
class CloseForm extends LitElement {
  static properties = { alarm: {}, busy: { type: Boolean }, mistake: {}, correcting: { type: Boolean }, outcome: { state: true } };
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

  render() {
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <form @submit=${this.#submit}>
        <h2 id="title">${this.correcting ? 'Ret afslutningen af' : 'Afslut'} ${shortAddress(this.alarm.home)}</h2>
        ${this.correcting ? '' : html`<nv-door-warning .alarm=${this.alarm}></nv-door-warning>`}
        <fieldset>
          <legend>${this.correcting ? 'Hvad endte det i virkeligheden med?' : 'Hvad endte det med?'}</legend>
          ${OUTCOMES.map(([name, word]) => html`<label class="outcome">
            <input type="radio" name="outcome" value=${name} ?checked=${name === this.outcome} @change=${() => { this.outcome = name; }}>
            ${word}<small>${OUTCOME_MEANINGS[name]}</small>
          </label>`)}
        </fieldset>
        <label class="note"><span>Note <span class="quiet">(kan udelades)</span></span>
          <textarea name="note" maxlength="500" rows="2" .value=${this.correcting ? this.alarm.note ?? '' : ''}></textarea>
        </label>
        ${this.correcting ? html`<label class="note"><span>Hvorfor rettes den?</span>
          <textarea name="reason" maxlength="500" rows="2" required></textarea></label>` : nothing}
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        <button class="act" ?disabled=${this.busy || !this.outcome}>${this.#button()}</button>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog').close()}>Fortryd</button>
      </form>
    </dialog>`;
  }

  #button() {
    if (!this.outcome) return 'Vælg ovenfor';
    return this.correcting ? 'Ret afslutningen' : 'Afslut alarmen';
  }

  /** Shown again when its card has been moved about the page: a moved dialog is no longer in front. */
  connectedCallback() {
    super.connectedCallback();
    if (this.correcting) this.outcome ??= this.alarm.outcome;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open) {
      dialog.removeAttribute('open');
      dialog.showModal();
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
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
