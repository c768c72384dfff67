import { LitElement, html, css } from 'lit';
import { api } from './api.js';
import { journalSentence } from './journal-words.js';
import { shared } from './styles.js';
import { clockWithSeconds } from './time.js';

/** What has happened in one alarm, oldest first. Reads again when `change` moves. */
class JournalView extends LitElement {
  static properties = { alarmId: {}, change: {}, entries: { state: true }, mistake: { state: true } };
  static styles = [shared, css`
    li { display: grid; grid-template-columns: 5.2rem 1fr; gap: 0.75rem; padding: 0.45rem 0; border-top: 1px solid var(--line); }
    time { font-variant-numeric: tabular-nums; color: var(--quiet); }
  `];

  willUpdate(changed) {
    if (changed.has('alarmId') || changed.has('change')) this.#read();
  }

  render() {
    if (this.mistake) return html`<p class="mistake" role="alert">${this.mistake}</p>`;
    if (!this.entries) return html`<p class="quiet" role="status">Henter journalen …</p>`;
    return html`<ol aria-label="Journal">${this.entries.map(entry => html`<li>
      <time datetime=${entry.at}>${clockWithSeconds(entry.at)}</time>
      <span>${journalSentence(entry)}</span>
    </li>`)}</ol>`;
  }

  async #read() {
    try {
      this.entries = await api.journal(this.alarmId);
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-journal', JournalView);
