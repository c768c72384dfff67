import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';
import { causeWord, outcomeWord, shortAddress } from './words.js';

const REFRESH_MS = 30_000;

const PAGES = {
  assessor: {
    title: 'Seneste alarmer',
    text: 'De 50 senest afsluttede alarmer i din kommune.',
    read: api.recentAlarms,
    none: 'Ingen afsluttede alarmer endnu.',
    row: alarm => html`<strong>${causeWord(alarm.cause)}, ${shortAddress(alarm.home)}</strong><br>
      ${clockOrDate(alarm.raisedAt)} · ${outcomeWord(alarm.outcome)}`,
  },
};

/** What those who do not answer alarms can do here now. */
class RolePage extends LitElement {
  static properties = { role: {}, rows: { state: true }, mistake: { state: true } };
  static styles = [shared, css`
    section { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; display: grid; gap: 1rem; }
    h2 { font-size: 1.7rem; }
    li { padding: 0.9rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    const page = PAGES[this.role];
    return html`<section aria-labelledby="title">
      <h2 id="title">${page.title}</h2>
      <p>${page.text}</p>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.rows?.length === 0 ? html`<p class="quiet">${page.none}</p>` : nothing}
      ${this.rows?.length ? html`<ul>${this.rows.map(row => html`<li>${page.row(row)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  async #read() {
    const { read } = PAGES[this.role];
    if (!read) return;
    try {
      this.rows = await read();
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-role-page', RolePage);
