import { LitElement, html, svg, nothing } from 'lit';
import { api } from './api.js';
import { qualityStyles } from './quality-styles.js';
import { PROMISE_ORDER, brokenWord, linkWord, percent, promiseWord, time } from './quality-words.js';
import { shared } from './styles.js';
import { clockOrDate, now } from './time.js';
import { causeWord } from './words.js';

const HOURS = [...Array(24).keys()].map(hour => (hour + 12) % 24);
const isoDay = milliseconds => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date(milliseconds));

/** How alarms were answered: the figures beside the field's, by hour, team and cause, and every broken promise with its reason. */
class QualityPage extends LitElement {
  static properties = { from: { state: true }, to: { state: true }, report: { state: true }, mistake: { state: true } };
  static styles = [shared, qualityStyles];

  connectedCallback() {
    super.connectedCallback();
    this.#last(30);
  }

  render() {
    const r = this.report;
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Kvalitet</h2>
      ${this.#period()}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${!r ? html`<p class="quiet" role="status">Regner …</p>` : html`
        <p><strong>${r.all.alarms}</strong> ${r.all.alarms === 1 ? 'alarm' : 'alarmer'}${r.all.late
          ? html`, heraf <strong>${r.all.late}</strong> forsinket fra hjemmet` : nothing}.
          <a class="button" href="/api/quality.csv?from=${r.from}&to=${r.to}" download>Hent til regneark</a></p>
        <div class="promises">${PROMISE_ORDER.map(name => this.#promise(name, r.all.promises[name]))}</div>
        ${this.#hours(r.byHour)}
        ${this.#times(r.all)}
        <div class="wide">
          <div>${this.#groups('Hold', r.byTeam, group => group.teamName ?? 'Uden hold')}</div>
          <div>${this.#groups('Årsag', r.byCause, group => causeWord(group.cause))}</div>
        </div>
        ${this.#breaches(r.breaches)}`}
    </section>`;
  }

  #period() {
    const days = count => {
      const chosen = this.to === isoDay(now()) && this.from === isoDay(now() - (count - 1) * 86400_000);
      return html`<button aria-pressed=${chosen} @click=${() => this.#last(count)}>${count === 1 ? 'I dag' : `${count} dage`}</button>`;
    };
    const pick = name => event => {
      if (!event.target.value) return;
      this[name] = event.target.value;
      this.#read();
    };
    return html`<div class="period" role="group" aria-label="Periode">
      ${days(1)}${days(7)}${days(30)}
      <label>Fra <input type="date" .value=${this.from} @change=${pick('from')}></label>
      <label>Til og med <input type="date" .value=${this.to} @change=${pick('to')}></label>
    </div>`;
  }

  #promise(name, { kept, of, percent: value, target }) {
    const state = value === null ? 'none' : value < target ? 'broken' : '';
    return html`<div class="promise ${state}">
      <p>${promiseWord(name)}</p>
      <strong>${percent(value)}</strong>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`
        <rect class="ground" width="100" height="10"/><rect class=${state === 'broken' ? 'bad' : 'good'} width=${value ?? 0} height="10"/>
        <rect class="mark" x=${Math.min(target, 99.2)} width="0.8" height="10"/>`}</svg>
      <p class="quiet">${kept} af ${of}. ${name === 'help' ? 'Kommunens løfte: alle' : `Feltets tal: ${percent(target)}`}${state === 'broken'
        ? html`, <span class="below">ikke nået</span>` : nothing}</p>
    </div>`;
  }

  /** A night in one picture, from noon to noon: how many alarms each hour had, and how many of them waited too long. */
  #hours(byHour) {
    const of = new Map(byHour.map(group => [group.hour, group.figures]));
    const most = Math.max(1, ...byHour.map(group => group.figures.alarms));
    const bars = HOURS.map((hour, at) => {
      const figures = of.get(hour);
      if (!figures) return nothing;
      const all = 110 * figures.alarms / most;
      const share = figures.promises['answered-60'];
      const late = 110 * (share.of - share.kept) / most;
      return svg`<rect class="good" x=${at * 29 + 4} y=${130 - all} width="22" height=${all}/>
        <rect class="bad" x=${at * 29 + 4} y=${130 - late} width="22" height=${late}/>
        <text x=${at * 29 + 15} y=${125 - all} text-anchor="middle">${figures.alarms}</text>`;
    });
    const words = byHour.map(group => `kl. ${group.hour}: ${group.figures.alarms}, heraf ${group.figures.promises['answered-60'].of
      - group.figures.promises['answered-60'].kept} over 60 sekunder`).join('; ');
    return html`<h3>Hen over døgnet</h3>
      <div class="figure">
        <svg viewBox="0 0 700 152" role="img" aria-label="Alarmer time for time. ${words}">
          ${bars}${svg`<rect class="mark" y="130" width="700" height="1"/>`}
          ${HOURS.map((hour, at) => at % 2 ? nothing : svg`<text x=${at * 29 + 15} y="147" text-anchor="middle">${hour}</text>`)}
        </svg>
        <p class="legend"><span>Taget inden 60 sekunder</span><span class="late">Ventede længere</span></p>
      </div>`;
  }

  #times(all) {
    const row = (word, spread) => html`<tr><th scope="row">${word}</th><td>${time(spread.medianMs)}</td><td>${time(spread.p90Ms)}</td>
      <td>${time(spread.longestMs)}</td></tr>`;
    return html`<h3>Så lang tid gik der</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Tider"><table>
        <thead><tr><th></th><th scope="col">Midterste</th><th scope="col">9 ud af 10 inden</th><th scope="col">Længste</th></tr></thead>
        <tbody>${row('Fra modtaget til taget', all.toAccept)}${row('Fra tryk til nogen kørte', all.toDeparture)}
          ${row('Fra tryk til nogen var fremme', all.toArrival)}</tbody>
      </table></div>`;
  }

  #groups(title, groups, name) {
    if (groups.length === 0) return nothing;
    const share = ({ percent: value, target }) => html`<td class=${value !== null && value < target ? 'below' : ''}>${percent(value)}</td>`;
    return html`<h3>${title}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
        <thead><tr><th scope="col">${title}</th><th scope="col">Alarmer</th><th scope="col">Inden 60 sek</th><th scope="col">Hjælp til tiden</th>
          <th scope="col">Fremme, midterste</th></tr></thead>
        <tbody>${groups.map(group => html`<tr><th scope="row">${name(group)}</th><td>${group.figures.alarms}</td>
          ${share(group.figures.promises['answered-60'])}${share(group.figures.promises.help)}
          <td>${time(group.figures.toArrival.medianMs)}</td></tr>`)}</tbody>
      </table></div>`;
  }

  #breaches(breaches) {
    return html`<h3>Det gik ikke, som det skulle <span class="quiet">(${breaches.length})</span></h3>
      ${breaches.length === 0 ? html`<p class="calm">Alle løfter er holdt.</p>` : nothing}
      <ul class="breaches">${breaches.map(breach => html`<li><article class=${breach.broken.length > 1 || breach.broken[0] === 'help' ? 'grave' : ''}>
        <h4>${causeWord(breach.cause)}, ${breach.address}</h4>
        <p>${clockOrDate(breach.receivedAt)}${breach.teamName ? html` · ${breach.teamName}` : nothing}</p>
        <p class="what">${breach.broken.map(brokenWord).join(', ')}</p>
        <p><span class="quiet">${linkWord(breach.link)}:</span> ${breach.reason}</p>
        <a class="button" href="#natten=${breach.alarm}" aria-label="Se natten igen, ${breach.address}, ${clockOrDate(breach.receivedAt)}">Se natten igen</a>
      </article></li>`)}</ul>`;
  }

  #last(days) {
    this.to = isoDay(now());
    this.from = isoDay(now() - (days - 1) * 86400_000);
    this.#read();
  }

  async #read() {
    const { from, to } = this;
    try {
      const report = await api.quality(from, to);
      if (from !== this.from || to !== this.to) return;
      this.report = report;
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-quality', QualityPage);
