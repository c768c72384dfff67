import { LitElement, html, css, nothing } from 'lit';
import { grantStyles } from './grant-styles.js';
import { shared } from './styles.js';

/** Rewrites the paragraphs of a letter that is not sent. */
class LetterForm extends LitElement {
  static properties = { letter: {}, busy: {}, paragraphs: { state: true } };
  static styles = [shared, grantStyles, css`
    .one { display: grid; gap: 0.4rem; padding: 0.8rem; border: 2px solid var(--line); border-radius: 14px; min-width: 0; }
    textarea { min-height: 5rem; field-sizing: content; }
  `];

  willUpdate(changed) {
    if (changed.has('letter')) this.paragraphs = this.letter.paragraphs.map(one => ({ heading: one.heading ?? '', text: one.text }));
  }

  render() {
    return html`<form @submit=${this.#save} aria-label="Ret brevet">
      ${this.paragraphs.map((one, at) => html`<div class="one" role="group" aria-label=${`Afsnit ${at + 1}`}>
        <label>Overskrift <input type="text" maxlength="200" .value=${one.heading} @input=${event => this.#set(at, 'heading', event)}></label>
        <label>Tekst <textarea maxlength="5000" .value=${one.text} @input=${event => this.#set(at, 'text', event)}></textarea></label>
        ${this.paragraphs.length > 1 ? html`<div class="row"><button type="button" @click=${() => this.#remove(at)}>Fjern afsnittet<span class="unseen"> ${one.heading || at + 1}</span></button></div>` : nothing}
      </div>`)}
      <div class="row">
        <button type="button" @click=${this.#add}>Nyt afsnit</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>Fortryd</button></div>
      <button class="act" ?disabled=${this.busy}>Gem rettelserne</button>
    </form>`;
  }

  focusFirst() {
    this.updateComplete.then(() => this.renderRoot.querySelector('textarea').focus());
  }

  #set(at, name, event) {
    this.paragraphs[at][name] = event.target.value;
  }

  #add = async () => {
    this.paragraphs = [...this.paragraphs, { heading: '', text: '' }];
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll('textarea')].at(-1).focus();
  };

  #remove(at) {
    this.paragraphs = this.paragraphs.filter((_, other) => other !== at);
    this.focusFirst();
  }

  #save = event => {
    event.preventDefault();
    const written = this.paragraphs.filter(one => one.text.trim() || one.heading.trim())
      .map(one => ({ ...one.heading.trim() ? { heading: one.heading.trim() } : {}, text: one.text.trim() }));
    this.dispatchEvent(new CustomEvent('save', { detail: written }));
  };
}

customElements.define('nv-letter-form', LetterForm);
