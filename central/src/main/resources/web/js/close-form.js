import { LitElement, html, css, nothing } from 'lit';
import { shared } from './styles.js';
import { OUTCOMES, shortAddress } from './words.js';

/** How did it end? Fires `chosen` with {outcome, note}, or `given-up`. */
class CloseForm extends LitElement {
  static properties = { alarm: {}, busy: { type: Boolean }, mistake: {}, outcome: { state: true } };
  static styles = [shared, css`
    dialog {
      width: min(34rem, 100vw);
      max-width: 100vw;
      max-height: 100dvh;
      margin: auto auto 0;
      padding: 1.25rem;
      overflow-y: auto;
      border: 2px solid var(--line);
      border-radius: 20px 20px 0 0;
      background: var(--card);
      color: var(--text);
    }
    dialog::backdrop { background: rgb(0 0 0 / 70%); }
    @media (min-width: 700px) { dialog { margin: auto; border-radius: 20px; } }
    h2 { font-size: 1.5rem; line-height: 1.2; }
    form { display: grid; gap: 1rem; }
    fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin: 0; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0 0 0.6rem; font-weight: 600; }
    .outcome {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      min-height: 76px;
      padding: 0.5rem;
      border: 3px solid var(--line);
      border-radius: 14px;
      background: var(--raised);
      font-size: 1.1rem;
      font-weight: 600;
      text-align: center;
      line-height: 1.2;
      cursor: pointer;
    }
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
        <h2 id="title">Afslut ${shortAddress(this.alarm.home)}</h2>
        <fieldset>
          <legend>Hvad endte det med?</legend>
          ${OUTCOMES.map(([name, word]) => html`<label class="outcome">
            <input type="radio" name="outcome" value=${name} @change=${() => { this.outcome = name; }}>${word}
          </label>`)}
        </fieldset>
        <label class="note"><span>Note <span class="quiet">(kan udelades)</span></span>
          <textarea name="note" maxlength="500" rows="2"></textarea>
        </label>
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        <button class="act" ?disabled=${this.busy || !this.outcome}>${this.outcome ? 'Afslut alarmen' : 'Vælg ovenfor'}</button>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog').close()}>Fortryd</button>
      </form>
    </dialog>`;
  }

  /** Shown again when its card has been moved about the page: a moved dialog is no longer in front. */
  connectedCallback() {
    super.connectedCallback();
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
    const note = new FormData(event.target).get('note').trim();
    this.dispatchEvent(new CustomEvent('chosen', { detail: { outcome: this.outcome, ...(note ? { note } : {}) } }));
  }

  #closed() {
    this.dispatchEvent(new CustomEvent('given-up'));
  }
}

customElements.define('nv-close-form', CloseForm);
