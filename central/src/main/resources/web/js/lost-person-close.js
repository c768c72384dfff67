import { LitElement, html, css, nothing } from 'lit';
import { dialogStyles } from './dialog-styles.js';
import { lostPersonStyles } from './lost-person-styles.js';
import { ENDINGS } from './lost-person-words.js';
import { shared } from './styles.js';

/** How did it end? Fires `chosen` with {how, where, note}, or `given-up`. */
class LostPersonClose extends LitElement {
  static properties = { lost: {}, how: { state: true } };
  static styles = [shared, dialogStyles, lostPersonStyles, css`
    .outcomes { grid-template-columns: 1fr 1fr; }
    .outcome { position: relative; display: flex; align-items: center; justify-content: center; min-height: 72px; padding: 0.4rem;
      border: 3px solid var(--line); border-radius: 14px; background: var(--raised); text-align: center; line-height: 1.2; cursor: pointer; }
    .outcome input { position: absolute; inset: 0; width: 100%; min-height: 0; margin: 0; opacity: 0; cursor: pointer; }
    .outcome:has(:checked) { background: var(--act); border-color: var(--act); color: var(--on-act); }
    .outcome:has(:focus-visible) { outline: 4px solid var(--focus); outline-offset: 3px; }
  `];

  firstUpdated() {
    this.renderRoot.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('given-up'))}>
      <form @submit=${this.#submit}><h2 id="title">Hvordan endte det for ${this.lost.citizenName}?</h2>
        <fieldset class="outcomes"><legend class="unseen">Vælg</legend>${ENDINGS.map(([name, word]) => html`<label class="outcome">
          <input type="radio" name="how" value=${name} @change=${() => { this.how = name; }}>${word}</label>`)}</fieldset>
        ${this.how && this.how !== 'false-worry' ? html`<label>Hvor${this.how === 'came-home' ? html` <span class="quiet">(kan udelades)</span>` : nothing}
          <textarea name="where" maxlength="500" rows="2" ?required=${this.how !== 'came-home'}></textarea></label>` : nothing}
        <label>Note <span class="quiet">(kan udelades)</span><textarea name="note" maxlength="2000" rows="2"></textarea></label>
        <button class="act" ?disabled=${!this.how}>${this.how ? 'Afslut eftersøgningen' : 'Vælg ovenfor'}</button>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog').close()}>Fortryd</button>
      </form></dialog>`;
  }

  #submit = event => {
    event.preventDefault();
    const said = new FormData(event.target);
    const where = said.get('where')?.trim();
    const note = said.get('note').trim();
    this.dispatchEvent(new CustomEvent('chosen', { detail: { how: this.how, ...where && { where }, ...note && { note } } }));
  };
}

customElements.define('nv-lost-close', LostPersonClose);
