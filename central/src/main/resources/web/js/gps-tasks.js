import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { roundStyles } from './round-styles.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 60_000;

/** Whose GPS is to be charged and put on today, what is empty first first. Says nothing of where anybody is. */
class GpsTasks extends LitElement {
  static properties = { me: {}, tasks: { state: true }, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, roundStyles, css`
    section { max-width: 48rem; }
    ul { display: grid; gap: 0.9rem; }
    .empty { font-size: 1.2rem; font-weight: 700; }
    article.soon { border-left-color: var(--urgency-5); }
    .standing svg { vertical-align: -0.2em; }
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
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">GPS i dag</h2>
      <p>Oplad og sæt på: højst én gang om dagen for hver borger.</p>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.tasks ? this.#list() : html`<p class="quiet" role="status">Henter listen …</p>`}
    </section>`;
  }

  #list() {
    if (this.tasks.length === 0) return html`<p class="calm">Ingen borgere har GPS-håndtering.</p>`;
    return html`<ul>${this.tasks.map(task => html`<li>${this.#card(task)}</li>`)}</ul>`;
  }

  #card(task) {
    const soon = !task.done && !task.charging && task.emptyAt;
    return html`<article class=${task.done ? 'settled' : soon ? 'soon' : 'early'}>
      <h3>${task.citizen.name ?? shortAddress(task.home)}</h3>
      <p class="where">${shortAddress(task.home)}</p>
      ${task.done ? nothing : html`<p class="empty">${battery(task)}</p>`}
      ${task.done ? html`<p class="standing ok">${icon('check', 22)} Gjort af ${task.done.byName}, ${clockOrDate(task.done.at)}.</p>`
        : html`<button class="call" ?disabled=${this.busy} aria-label="Opladt og sat på: ${task.citizen.name}" @click=${() => this.#done(task)}>Opladt og sat på</button>`}
    </article>`;
  }

  async #done(task) {
    this.busy = true;
    try {
      await api.gpsDone(task.citizen.id);
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
    await this.#read(true);
  }

  async #read(keepMistake) {
    try {
      this.tasks = await api.gpsTasks();
      if (!keepMistake) this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

/** "Tom kl. 03.00 (42 %)", "Lader (60 %)", "42 %", or that nobody knows. */
function battery({ batteryPercent, emptyAt, charging }) {
  if (batteryPercent === null) return 'Batteriet er ukendt';
  if (charging) return `Lader (${batteryPercent}\u00a0%)`;
  return emptyAt ? `Tom ${clockOrDate(emptyAt)} (${batteryPercent}\u00a0%)` : `Batteri ${batteryPercent}\u00a0%`;
}

customElements.define('nv-gps-tasks', GpsTasks);
