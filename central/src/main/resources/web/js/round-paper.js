import { LitElement, html } from 'lit';
import { RESULTS, reasonWords, tickSentence } from './round-words.js';
import { roundStyles } from './round-styles.js';
import { clockOrDate, now } from './time.js';
import { shared } from './styles.js';
import { phoneInPairs } from './words.js';

/** A call round on paper, for the night the screens are dark too: black on white, with boxes to tick by hand. */
class RoundPaper extends LitElement {
  static properties = { title: {}, homes: {} };
  static styles = [shared, roundStyles];

  render() {
    return html`<h2>${this.title}</h2>
      <p>Skrevet ud ${clockOrDate(new Date(now()).toISOString())}. Ring i denne rækkefølge.</p>
      <table>
        <thead><tr><th class="number">Nr.</th><th>Adresse og telefon</th><th>Hvem og hvorfor</th><th class="went">Hvordan gik det</th><th class="space">Kl., hvem, note</th></tr></thead>
        <tbody>${this.homes.map((row, at) => html`<tr>
          <td>${at + 1}</td>
          <td><strong>${row.home.address}</strong><br>${row.home.phone ? phoneInPairs(row.home.phone) : 'Intet telefonnummer'}</td>
          <td>${row.citizens.map(citizen => citizen.name).join(', ')}<br>${reasonWords(row).join('. ')}</td>
          <td>${RESULTS.map(([, word]) => html`<span class="box">${word}</span> `)}</td>
          <td>${row.tick && row.tick.result !== 'undone' ? tickSentence(row.tick) : row.backAt ? 'Kontakten er kommet igen' : ''}</td>
        </tr>`)}</tbody>
      </table>`;
  }
}

customElements.define('nv-round-paper', RoundPaper);
