import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import './call-list.js';
import { markIcon, markStyles } from './call-marks.js';
import './call-strip.js';
import { STANDINGS, dayShort, drawnAs, drawnWord, gapWord, minutesWord, momentWord } from './dossier-words.js';
import { failed, unread } from './grant-api.js';
import { asked } from './grant-parts.js';
import { shared } from './styles.js';
import { dayFromNow, plusDays } from './time.js';

/** So many rows of months. */
const MONTHS = 12;
const KINDS = [...STANDINGS, 'other'];

const firstOf = (day, monthsBack) => new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1 - monthsBack, 1)).toISOString().slice(0, 10);

/** A citizen's calls and the times in which nobody could be sure of the alarm: the year in one picture, and every call below it. */
class CallHistory extends LitElement {
  static properties = { me: {}, citizen: {}, period: {}, from: { state: true }, to: { state: true }, history: { state: true }, without: { state: true }, mistake: { state: true } };
  static styles = [shared, markStyles, css`
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; max-width: 74rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; }
    h2 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
    h3 { font-size: 1.25rem; padding-top: 0.4rem; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
    .row label { display: grid; gap: 0.2rem; font-weight: 600; flex: 1 1 9rem; max-width: 14rem; }
    input { min-height: 48px; padding: 0.3rem 0.6rem; border: 2px solid var(--line); border-radius: 12px; background: var(--card); color: var(--text); font: inherit; width: 100%; }
    .kinds button { font-weight: 600; padding: 0.3rem 0.8rem; }
    .kinds button[aria-pressed='true'] { border-color: var(--text); background: var(--raised); }
    .kinds button[aria-pressed='false'] { color: var(--quiet); border-style: dashed; }
    .keys { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
    .keys span::before { content: ''; display: inline-block; width: 1.1rem; height: 1.1rem; margin-right: 0.4rem; vertical-align: -0.2rem; border: 1px solid var(--line); }
    .keys .gap::before { background: repeating-linear-gradient(45deg, var(--urgency-3) 0 2px, transparent 2px 6px); }
    .keys .short::before { background: linear-gradient(var(--urgency-3), var(--urgency-3)) 50% 85% / 70% 3px no-repeat; }
    .keys .today::before { border: 2px dashed var(--text); }
    .keys .period::before { border: 2px solid var(--text); background: var(--raised); }
    [role='alert']:empty { position: absolute; }
    summary { display: inline-flex; align-items: center; min-height: 48px; font-weight: 600; cursor: pointer; }
    .scroll { overflow-x: auto; max-height: 30rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: 0.4rem 0.6rem 0.4rem 0; border-top: 1px solid var(--line); vertical-align: top; }
  `];

  #moved = () => { if (location.hash.startsWith('#/alarmhistorik')) this.citizen = asked().get('citizen') ?? ''; };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    this.#moved();
    this.without = new Set();
    if (!this.to) this.#choose(firstOf(dayFromNow(0), MONTHS - 1), dayFromNow(0));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  updated(changed) {
    if (this.citizen && (changed.has('citizen') || changed.has('from') || changed.has('to'))) this.#read();
  }

  render() {
    if (!this.citizen) return html`<section><p class="quiet">Vælg en borger under <a class="button" href="#/borger">Borgere</a></p></section>`;
    const { history } = this;
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">Kald og udstyr${history ? html`: ${history.citizen.name}` : nothing}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${history ? this.#all(history) : this.mistake ? nothing : html`<p class="quiet" role="status">Henter kald …</p>`}
    </section>`;
  }

  #dates() {
    const pick = name => event => {
      const wanted = { from: this.from, to: this.to, [name]: event.target.value };
      if (event.target.value && wanted.from <= wanted.to) this.#choose(wanted.from, wanted.to);
    };
    const today = dayFromNow(0);
    const back = () => this.#choose(firstOf(this.from, MONTHS), plusDays(this.from, -1));
    const latest = () => this.#choose(firstOf(today, MONTHS - 1), today);
    return html`<div class="row" role="group" aria-label="Periode">
      <button @click=${back}>12 måneder før</button>
      ${this.to < today ? html`<button @click=${latest}>Seneste 12 måneder</button>` : nothing}
      <label>Fra <input type="date" max=${this.to} .value=${this.from} @change=${pick('from')}></label>
      <label>Til og med <input type="date" min=${this.from} max=${today} .value=${this.to} @change=${pick('to')}></label>
    </div>`;
  }

  #all(history) {
    const shown = history.calls.filter(call => !this.without.has(drawnAs(call)));
    const days = history.days.filter(day => day.counts).length;
    return html`
      <p><strong>${shown.length}</strong> kald${shown.length < history.calls.length ? html` af ${history.calls.length}` : nothing},
        og <strong>${days}</strong> ${days === 1 ? 'dag' : 'dage'} uden sikkert nødkald, fra ${dayShort(history.from)} til ${dayShort(history.to)}.
        ${history.sharesHomeWith.length ? html`Deler nødkald med ${history.sharesHomeWith.map(one => one.name).join(' og ')}.` : nothing}</p>
      <nv-call-strip .from=${history.from} .to=${history.to} .today=${history.today} .calls=${shown} .gaps=${history.days} .period=${this.period}></nv-call-strip>
      <p class="keys"><span class="gap">Uden sikkert nødkald i over en time</span><span class="short">Kortere</span><span class="today">I dag</span>${this.period ? html`<span class="period">Reglens periode</span>` : nothing}</p>
      ${this.#kinds(history.calls)}
      ${this.#dates()}
      ${this.#table(history, shown)}
      <h3>Kald <span class="quiet">(${shown.length})</span></h3>
      <nv-call-list .calls=${shown} .people=${[history.citizen, ...history.sharesHomeWith]} @said=${() => this.#read()}></nv-call-list>
      ${this.#gaps(history.gaps)}`;
  }

  /** The legend is the filter. */
  #kinds(calls) {
    const counts = new Map();
    calls.forEach(call => counts.set(drawnAs(call), (counts.get(drawnAs(call)) ?? 0) + 1));
    const toggle = kind => () => {
      const hidden = new Set(this.without);
      if (!hidden.delete(kind)) hidden.add(kind);
      this.without = hidden;
    };
    return html`<div class="row kinds" role="group" aria-label="Vis kald">${KINDS.map(kind => counts.has(kind)
      ? html`<button aria-pressed=${!this.without.has(kind)} @click=${toggle(kind)}>${markIcon(kind)} ${drawnWord(kind)} (${counts.get(kind)})</button>` : nothing)}</div>`;
  }

  #table(history, shown) {
    const days = [...new Set([...shown.map(call => call.day), ...history.days.map(day => day.date)])].sort();
    const gaps = new Map(history.days.map(day => [day.date, day]));
    return html`<details><summary>Vis som tabel</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Dage med kald eller uden sikkert nødkald"><table>
        <thead><tr><th scope="col">Dag</th><th scope="col">Kald</th><th scope="col">Uden sikkert nødkald</th></tr></thead>
        <tbody>${days.map(day => html`<tr><th scope="row">${dayShort(day)}</th>
          <td>${shown.filter(call => call.day === day).map(call => drawnWord(drawnAs(call))).join(', ') || '–'}</td>
          <td>${gaps.has(day) ? `${minutesWord(gaps.get(day).minutes)}: ${gaps.get(day).kinds.map(gapWord).join(', ')}` : '–'}</td></tr>`)}</tbody>
      </table></div></details>`;
  }

  #gaps(gaps) {
    return html`<h3>Tid uden sikkert nødkald <span class="quiet">(${gaps.length})</span></h3>
      ${gaps.length === 0 ? html`<p class="quiet">Ingen.</p>` : html`<ul>${gaps.map(gap => html`<li>${gapWord(gap.kind)}: ${momentWord(gap.began)} til ${gap.ended ? momentWord(gap.ended) : 'nu'}</li>`)}</ul>`}`;
  }

  #choose(from, to) {
    this.from = from;
    this.to = to;
  }

  async #read() {
    const { citizen, from, to } = this;
    if (this.history && this.history.citizen.id !== citizen) this.history = null;
    try {
      const history = await api.get(`/api/grants/citizens/${encodeURIComponent(citizen)}/history?from=${from}&to=${to}`);
      if (citizen !== this.citizen || from !== this.from || to !== this.to) return;
      this.history = history;
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, this.history ? 'Du ser det, der sidst blev hentet.' : '');
    }
  }
}

customElements.define('nv-call-history', CallHistory);
