import { LitElement, html, nothing } from 'lit';
import { icon } from './icons.js';
import { lostPersonStyles } from './lost-person-styles.js';
import { ANSWERS, askedSentence } from './lost-person-words.js';
import { shared } from './styles.js';
import { phoneInPairs } from './words.js';

/** Those close to whoever is lost: ring, and write what they said. `send(action, body, what, field)` does it. */
class LostPersonRelatives extends LitElement {
  static properties = { lost: {}, send: {}, change: {}, open: { state: true } };
  static styles = [shared, lostPersonStyles];

  render() {
    return html`<section aria-labelledby="title"><h3 id="title">Pårørende</h3>
      ${this.lost.relatives.map(one => this.#relative(one))}</section>`;
  }

  #relative(one) {
    return html`<div class="relative">
      <p><b>${one.name}</b>, ${one.relation}${one.fetches ? html`<br><span class="quiet">Kan hente og spørges før hjemmeplejen</span>` : nothing}</p>
      ${one.asked ? html`<p>${askedSentence(one.asked)}</p>` : html`<p class="quiet">Ikke spurgt endnu</p>`}
      ${one.phone ? html`<a class="button" href="tel:${one.phone}">${icon('phone', 22)} Ring ${phoneInPairs(one.phone)}</a>` : html`<p class="quiet">Intet telefonnummer</p>`}
      <button aria-expanded=${this.open === one.number ? 'true' : 'false'} @click=${() => { this.open = this.open === one.number ? null : one.number; }}>
        Skriv svaret<span class="unseen"> fra ${one.name}</span></button>
      ${this.open === one.number ? this.#answer(one) : nothing}
    </div>`;
  }

  #answer(one) {
    return html`<form @submit=${event => this.#submit(event, one)}>
      <fieldset><legend>Hvad kom der ud af at ringe?</legend>
        ${ANSWERS.map(([name, word]) => html`<label class="tick"><input type="radio" name="answer" value=${name} required>${word}</label>`)}</fieldset>
      ${one.fetches ? html`<fieldset><legend>Kan de selv hente borgeren?</legend>
        <label class="tick"><input type="radio" name="fetches" value="" checked>Ikke talt om</label>
        <label class="tick"><input type="radio" name="fetches" value="true">Ja, henter selv</label>
        <label class="tick"><input type="radio" name="fetches" value="false">Nej, kan ikke</label></fieldset>` : nothing}
      <label>Note <span class="quiet">(kan udelades)</span><textarea name="note" maxlength="500" rows="2"></textarea></label>
      <button>Gem svaret</button></form>`;
  }

  #submit(event, one) {
    event.preventDefault();
    const said = new FormData(event.target);
    const fetches = said.get('fetches');
    const note = said.get('note').trim();
    this.send('relative', { number: one.number, answer: said.get('answer'), ...fetches && { fetches: fetches === 'true' }, ...note && { note } }, `Svar fra ${one.name}`);
    this.open = null;
  }
}

customElements.define('nv-lost-relatives', LostPersonRelatives);
