import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { codeInGroups } from './door-words.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';
import { clock, clockOrDate, now } from './time.js';

/** One's own codes for the doors of a shift. Kept nowhere: gone from the page when it is left, and never in the phone's store. */
class DoorCodes extends LitElement {
  static properties = { me: {}, list: { state: true }, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, roundStyles, css`
    section { display: grid; gap: 1rem; max-width: 48rem; padding: 1rem; }
    h2 { font-size: 1.5rem; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 0.6rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; }
    .code { font-size: 1.35rem; font-weight: 800; font-variant-numeric: tabular-nums; white-space: nowrap; }
    @media print { .row, .back, .unprinted { display: none; } section { padding: 0; } }
  `];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.list = null;
  }

  render() {
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Koder til døre</h2>
      <p class="unprinted">Med din kode kommer du ind, når hjemmet ikke har forbindelse. Koderne er dine egne og gælder kun i vagten. Det skrives i dørens journal, at du har set dem.</p>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div class="row">
        <button ?disabled=${this.busy} @click=${() => this.#ask('now')}>Vis koder til denne vagt</button>
        <button ?disabled=${this.busy} @click=${() => this.#ask('next')}>Vis koder til næste vagt</button>
        ${this.list?.codes.length ? html`<button @click=${() => print()}>Skriv ud</button>` : nothing}
      </div>
      ${this.list ? this.#codes() : nothing}
    </section>`;
  }

  #codes() {
    const { shift, codes } = this.list;
    if (codes.length === 0) return html`<p role="status">Ingen af dine hjem har en elektronisk lås.</p>`;
    return html`<p role="status">${this.me.name}: fra ${clockOrDate(shift.from)} til kl.\u00a0${clock(shift.to)}, og en halv time før og efter. Hentet ${clockOrDate(new Date(now()).toISOString())}. Makulér papiret efter vagten.</p>
      <table><thead><tr><th>Hjem</th><th>Din kode</th></tr></thead>
        <tbody>${codes.map(row => html`<tr><td>${row.home.address}</td><td class="code">${codeInGroups(row.code)}</td></tr>`)}</tbody>
      </table>`;
  }

  async #ask(shift) {
    this.busy = true;
    this.mistake = null;
    this.list = null;
    try {
      this.list = await api.doorCodes(shift);
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-door-codes', DoorCodes);
