import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { technicalStyles } from './technical-styles.js';
import { deviceLabel, nextStep, wrong } from './technical-words.js';
import { ago, clockOrDate } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 30_000;

/** The day's work on equipment: what is wrong and what to prove, who does it, and what is said to be done and is not yet. */
class WorkList extends LitElement {
  static properties = { me: {}, detail: { type: Boolean }, list: { state: true }, mistake: { state: true }, finishing: { state: true }, note: { state: true } };
  static styles = [shared, technicalStyles, css`
    :host { display: grid; gap: 1rem; }
    .work { display: grid; gap: 0.5rem; padding-top: 0.4rem; }
    .who { font-weight: 700; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .row > * { flex: 1 1 9rem; margin: 0 !important; }
    h3 { padding-top: 0.25rem; }
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
    return html`<div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.list ? this.#groups().map(group => this.#group(group)) : html`<p class="quiet" role="status">Henter listen …</p>`}
      ${this.list && this.#groups().length === 0 ? html`<p class="calm">${icon('note', 32)} Intet galt og intet at prøve.</p>` : nothing}`;
  }

  #groups() {
    const done = row => row.work?.kind === 'done';
    const { alarms, tasks, rules } = this.list;
    return [
      { title: 'Borgere uden beskyttelse', rows: [...alarms, ...tasks].filter(row => row.unprotected) },
      { title: 'Tekniske alarmer', rows: alarms.filter(row => !row.unprotected && !done(row)) },
      { title: 'Udstyr, der ikke hænger efter reglerne', rows: rules.filter(row => !done(row)) },
      { title: 'Skal prøves eller sættes op', rows: tasks.filter(row => !row.unprotected && !done(row)) },
      { title: 'Meldt færdige, men fejlen er der endnu', rows: [...alarms, ...rules, ...tasks].filter(row => !row.unprotected && done(row)) },
    ].filter(group => group.rows.length > 0);
  }

  #group({ title, rows }) {
    return html`<h3>${title} <span class="quiet">(${rows.length})</span></h3>
      <ul class="cards">${rows.map(row => html`<li>${this.#card(row)}</li>`)}</ul>`;
  }

  #card(row) {
    return html`<article class="${row.trouble ? 'trouble' : 'task'} ${row.unprotected ? 'unprotected' : ''}">
      ${row.unprotected ? html`<p class="badge">${icon('warning', 22)} Uden beskyttelse</p>` : nothing}
      <h4>${row.device ? `${deviceLabel(row)}: ${lower(wrong(row))}` : wrong(row)}</h4>
      <p class="where">${shortAddress(row.home)}</p>
      ${this.#since(row)}
      ${row.otherHome ? html`<p>Den anden hører til ${shortAddress(row.otherHome)}.</p>` : nothing}
      ${row.rule ? this.#rule(row) : nothing}
      <p class="next">${nextStep(row)}</p>
      <p class="ids">${[row.gateway, row.device].filter(Boolean).join(' · ')}</p>
      ${this.#work(row)}
    </article>`;
  }

  #rule({ source, unknownDevices, personalAlarmSilent }) {
    return html`<p class="quiet">${source}</p>
      ${personalAlarmSilent ? html`<p>Nødkaldet er monteret, men tavst.</p>` : nothing}
      ${unknownDevices.length > 0 ? html`<p>Ingen har fortalt, hvad ${unknownDevices.join(', ')} er. Det kan være det, der mangler.</p>` : nothing}`;
  }

  #since(row) {
    if (row.beganAt) return html`<p>Siden ${clockOrDate(row.beganAt)} <span class="quiet">(${ago(row.beganAt)})</span></p>`;
    return row.lastProven ? html`<p>Senest prøvet ${clockOrDate(row.lastProven)}</p>` : nothing;
  }

  #work(row) {
    const { work } = row;
    const mine = work?.kind === 'taken' && work.by === this.me;
    const another = work?.kind === 'taken' && !mine;
    return html`<div class="work">
      ${work ? html`<p class="who">${work.kind === 'done' ? `Meldt færdig af ${work.byName}, ${clockOrDate(work.at)}.`
        : mine ? `Du er i gang (${clockOrDate(work.at)}).` : `${work.byName} er i gang (${clockOrDate(work.at)}).`}${work.note ? ` »${work.note}«` : ''}</p>` : nothing}
      ${this.finishing === row.task ? this.#finishing(row) : html`<div class="row">
        ${mine ? html`<button @click=${() => { this.finishing = row.task; this.note = ''; }}>Færdig …</button>`
          : html`<button @click=${() => this.#act(row, 'take', another ? { from: work.by } : {})}>${another ? `Overtag fra ${work.byName}` : 'Jeg gør det'}</button>`}
        ${this.detail ? html`<a class="button" href="#gateway=${row.gateway}" aria-label="Se gatewayen, ${shortAddress(row.home)}">Se gatewayen</a>` : nothing}
      </div>`}
    </div>`;
  }

  #finishing(row) {
    return html`<label>Hvad er der gjort?
        <input maxlength="500" autocomplete="off" .value=${this.note} @input=${event => { this.note = event.target.value; }}></label>
      <div class="row"><button @click=${() => { this.finishing = null; }}>Ikke endnu</button>
        <button @click=${() => this.#act(row, 'done', this.note.trim() ? { note: this.note.trim() } : {})}>Meld færdig</button></div>`;
  }

  async #act(row, action, body) {
    try {
      await api.work(row.task, action, body);
      this.finishing = null;
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
    }
    await this.#read(true);
  }

  async #read(keepMistake) {
    try {
      this.list = await api.workList();
      if (!keepMistake) this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

const lower = text => text.charAt(0).toLowerCase() + text.slice(1);

customElements.define('nv-work-list', WorkList);
