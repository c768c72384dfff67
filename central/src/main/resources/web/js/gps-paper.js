import { LitElement, html } from 'lit';
import { outcome, when, whoLooked } from './gps-words.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';
import { now } from './time.js';

/** The list that is handed to the citizen or whoever speaks for them: when, who and why. */
class GpsPaper extends LitElement {
  static properties = { journal: {} };
  static styles = [shared, roundStyles];

  render() {
    const { name, address, lookUps } = this.journal;
    return html`<h2>Hvem har slået din GPS op</h2>
      <p>${name}, ${address}. Skrevet ud ${when(new Date(now()).toISOString())}. Listen dækker det sidste år.</p>
      ${lookUps.length ? html`<table>
        <thead><tr><th>Hvornår</th><th>Hvem</th><th>Hvorfor</th><th>Hvad skete der</th></tr></thead>
        <tbody>${lookUps.toReversed().map(one => html`<tr>
          <td>${when(one.at)}</td><td>${whoLooked(one)}</td>
          <td>${one.purposeName}${one.reason ? `: »${one.reason}«` : ''}</td><td>${outcome(one)}</td></tr>`)}</tbody>
      </table>` : html`<p>Ingen har slået din GPS op.</p>`}
      <p>Hvor du har været, står ikke i listen: det slettes efter et døgn, medmindre du har været eftersøgt. Du, din værge eller din
        fremtidsfuldmægtige kan til enhver tid sige nej til GPS hos kommunens demenskoordinator.</p>`;
  }
}

customElements.define('nv-gps-paper', GpsPaper);
