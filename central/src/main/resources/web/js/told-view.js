import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { shared } from './styles.js';
import { toldByPerson } from './told-words.js';

/** Who has been told of one alarm, and how. Reads again when `change` moves. */
class ToldView extends LitElement {
  static properties = { alarmId: {}, change: {}, people: { state: true }, mistake: { state: true } };
  static styles = [shared, css`
    h4 { margin: 0.5rem 0 0.25rem; font-size: 1.05rem; }
    li { padding: 0.35rem 0; border-top: 1px solid var(--line); }
    strong { font-weight: 700; }
  `];

  willUpdate(changed) {
    if (changed.has('alarmId') || changed.has('change')) this.#read();
  }

  render() {
    if (this.mistake) return html`<p class="mistake" role="alert">${this.mistake}</p>`;
    if (!this.people) return nothing;
    return html`<h4>Hvem har fået besked</h4>
      ${this.people.length === 0 ? html`<p class="quiet">Ingen ud over de åbne skærme.</p>`
        : html`<ul>${this.people.map(person => html`<li><strong>${person.name}:</strong> ${person.ways.join(', ')}</li>`)}</ul>`}`;
  }

  async #read() {
    try {
      this.people = toldByPerson(await api.notifications(this.alarmId));
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-told', ToldView);
