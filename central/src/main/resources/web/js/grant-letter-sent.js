import { LitElement, html, css, nothing } from 'lit';
import { grantStyles } from './grant-styles.js';
import { shared } from './styles.js';
import { dayFromNow } from './time.js';

const WAYS = [
  ['digital-post', 'Digital post', 'Du har sendt den fra kommunens eget system.'],
  ['letter', 'Brev', 'Du har lagt det i en kuvert.'],
  ['handed-over', 'Afleveret i hånden', 'Borgeren har fået det af dig eller en kollega.'],
];

/** Says that somebody has sent the letter: nothing is sent from here. */
class LetterSent extends LitElement {
  static properties = { letter: {}, busy: {}, fault: { state: true } };
  static styles = [shared, grantStyles, css`
    .ways { display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
    form { padding-top: 0.5rem; border-top: 2px solid var(--line); }
    .day { max-width: 16rem; }
  `];

  render() {
    const warned = this.letter.warning;
    return html`<form @submit=${this.#send} @change=${() => { this.fault = null; }} novalidate>
      <p class="hint">Brevet bliver ikke sendt herfra. Send det selv, og skriv her, at det er gjort.</p>
      <fieldset><legend>Hvordan blev det sendt?</legend><div class="ways">${WAYS.map(([value, word, hint]) => html`
        <label class="tick"><input type="radio" name="how" value=${value}><span>${word}<span class="hint">${hint}</span></span></label>`)}</div></fieldset>
      <label class="day">Hvornår? <input type="date" name="on" .value=${dayFromNow(0)} min=${this.letter.date} max=${dayFromNow(0)}></label>
      ${warned ? html`<label class="tick"><input type="checkbox" name="despite"><span>Jeg har set advarslen: ${warned.text}</span></label>` : nothing}
      <p class="fault" role="alert">${this.fault ?? nothing}</p>
      <button class="act" ?disabled=${this.busy}>Marker som sendt</button>
    </form>`;
  }

  #send = event => {
    event.preventDefault();
    const said = new FormData(event.target);
    if (!said.get('how')) {
      this.fault = 'Vælg, hvordan brevet blev sendt.';
      this.renderRoot.querySelector('input[name=how]').focus();
    } else if (!said.get('on')) {
      this.fault = 'Vælg dagen.';
      this.renderRoot.querySelector('input[name=on]').focus();
    } else if (this.letter.warning && !said.get('despite')) {
      this.fault = 'Ret teksten, eller sæt flueben ved, at du har set advarslen.';
      this.renderRoot.querySelector('input[name=despite]').focus();
    } else {
      this.fault = null;
      this.dispatchEvent(new CustomEvent('sent', { detail: { on: said.get('on'), how: said.get('how'), despite: Boolean(said.get('despite')) } }));
    }
  };
}

customElements.define('nv-letter-sent', LetterSent);
