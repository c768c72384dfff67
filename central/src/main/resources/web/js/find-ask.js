import { LitElement, html, nothing } from 'lit';
import { findStyles } from './find-styles.js';
import { LETTERS_OF_A_REASON, PURPOSES, lettersOf } from './find-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** Why, and on a telephone that several carry, who: asked before anything is shown. Fires `asked` with the body of the look-up. */
class FindAsk extends LitElement {
  static properties = { me: {}, alarm: {}, case: {}, busy: { type: Boolean }, purpose: { state: true }, missing: { state: true } };
  static styles = [shared, findStyles];

  willUpdate(changed) {
    const mine = this.#purposes();
    if (changed.has('alarm') && this.alarm && mine.some(one => one.name === 'alarm')) this.purpose = 'alarm';
    if (changed.has('case') && this.case) this.purpose = 'lost-person';
  }

  #purposes() {
    return PURPOSES.filter(({ who }) => who.includes(this.me.role));
  }

  render() {
    const chosen = PURPOSES.find(({ name }) => name === this.purpose);
    return html`<form class="rows" novalidate @submit=${this.#ask}>
      <fieldset role="radiogroup" aria-labelledby="why"><legend id="why">Hvorfor slår du op?</legend>
        ${this.#purposes().map(({ name, title }, index) => html`<button type="button" class="choice" role="radio" aria-checked=${name === this.purpose ? 'true' : 'false'}
          tabindex=${name === this.purpose || (!chosen && index === 0) ? '0' : '-1'} @keydown=${this.#arrow} @click=${() => { this.purpose = name; this.missing = null; }}>
          <span class="dot" aria-hidden="true"></span><span>${title}</span></button>`)}
      </fieldset>
      ${chosen?.reason ? html`<label>${chosen.reason}<textarea name="reason" maxlength="500"></textarea></label>` : nothing}
      ${this.me.role === 'group-mobile' && chosen ? html`<label>Dit navn eller dine initialer
        <input name="askedBy" maxlength="60" autocomplete="off" autocapitalize="words"></label>` : nothing}
      <div role="alert">${this.missing ? html`<p class="mistake">${this.missing}</p>` : nothing}</div>
      <p class="written">${icon('note', 26)} <span>Opslaget skrives ned: hvem der slog op, hvornår og hvorfor. Borgeren kan få det at se.</span></p>
      <button class="act" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? 'Slår op …' : 'Vis hvor borgeren er'}</button>
    </form>`;
  }

  #arrow(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...event.currentTarget.parentElement.querySelectorAll('.choice')];
    const next = all[(all.indexOf(event.currentTarget) + step + all.length) % all.length];
    next.click();
    next.focus();
  }

  #ask(event) {
    event.preventDefault();
    if (this.busy) return;
    const said = new FormData(event.target);
    const reason = said.get('reason')?.trim() ?? '';
    const askedBy = said.get('askedBy')?.trim() ?? '';
    const chosen = PURPOSES.find(({ name }) => name === this.purpose);
    this.missing = !chosen ? 'Vælg, hvorfor du slår op.'
      : chosen.reason && lettersOf(reason) < LETTERS_OF_A_REASON ? 'Skriv med ord, hvorfor du slår op: mindst ti bogstaver.'
        : this.me.role === 'group-mobile' && !askedBy ? 'Skriv dit navn eller dine initialer: telefonen deles af flere.' : null;
    if (this.missing) return;
    this.dispatchEvent(new CustomEvent('asked', {
      detail: { purpose: this.purpose, ...reason && { reason }, ...askedBy && { askedBy }, ...this.alarm && this.purpose === 'alarm' && { alarm: this.alarm }, ...this.case && { case: this.case } },
    }));
  }
}

customElements.define('nv-find-ask', FindAsk);
