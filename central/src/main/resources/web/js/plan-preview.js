import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { staffingStyles } from './staffing-styles.js';
import { capital, channelsWord, listed, waitWord } from './staffing-words.js';
import { shared } from './styles.js';
import { clockWithSeconds, dayFromNow, dayWord } from './time.js';
import { causeWord } from './words.js';

const CAUSES = ['button', 'fall', 'smoke', 'co', 'water', 'door', 'tracker-sos', 'inactivity', 'zone-left'];
const NIGHT = '03:10';

/** "En alarm i morgen kl. 03.10 ville gå til …" */
class PlanPreview extends LitElement {
  static properties = { teams: {}, plans: {}, date: { state: true }, time: { state: true }, cause: { state: true }, team: { state: true }, found: { state: true }, mistake: { state: true } };
  static styles = [shared, staffingStyles, css`
    .form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: 0.6rem; }
    .lead { font-size: 1.2rem; font-weight: 700; line-height: 1.3; }
    ol { display: grid; gap: 0.6rem; }
    li { display: grid; grid-template-columns: 6.2rem minmax(0, 1fr); gap: 0.6rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
    time { font-weight: 800; font-variant-numeric: tabular-nums; }
    .skipped { color: var(--quiet); }
    .skipped strong { color: var(--urgency-3); }
  `];

  constructor() {
    super();
    this.date = dayFromNow(1);
    this.time = NIGHT;
    this.cause = 'button';
  }

  willUpdate(changed) {
    if (changed.has('teams') && this.team === undefined) this.team = this.teams[0]?.id ?? '';
    if (['plans', 'date', 'time', 'cause', 'team'].some(name => changed.has(name))) this.#read();
  }

  render() {
    return html`<article>
      <h3 id="what">Prøv en alarm</h3>
      <div class="form">
        <label>Dag <input type="date" .value=${this.date} @change=${event => { if (event.target.value) this.date = event.target.value; }}></label>
        <label>Klokken <input type="time" .value=${this.time} @change=${event => { if (event.target.value) this.time = event.target.value; }}></label>
        <label>Alarm <select @change=${event => { this.cause = event.target.value; }}>${CAUSES.map(cause => html`<option value=${cause} ?selected=${cause === this.cause}>${causeWord(cause)}</option>`)}</select></label>
        ${this.teams.length > 1 ? html`<label>Team <select @change=${event => { this.team = event.target.value; }}>
          ${this.teams.map(team => html`<option value=${team.id} ?selected=${team.id === this.team}>${team.name}</option>`)}
          <option value="">Hjem uden team</option></select></label>` : nothing}
      </div>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.found ? this.#answer() : nothing}</div>
    </article>`;
  }

  #answer() {
    const { steps, planName, shift } = this.found;
    return html`<p class="lead">En alarm ${this.#when()} ville gå til:</p>
      <p class="quiet">${capital(shift.words)}. Plan: ${planName}.</p>
      <ol>${steps.map(step => html`<li><time>${clockWithSeconds(step.at)}</time>${step.skipped ? this.#skipped(step) : this.#called(step)}</li>`)}</ol>`;
  }

  #when() {
    const clock = `kl. ${this.time.replace(':', '.')}`;
    if (this.date === dayFromNow(0)) return `i dag ${clock}`;
    return this.date === dayFromNow(1) ? `i morgen ${clock}` : `${dayWord(this.date)} ${clock}`;
  }

  #called(step) {
    return html`<span><span class="person">${listed(step.people.map(one => one.name))}</span> med ${channelsWord(step.channels)}.
      ${step.added ? 'Planens sidste trin når ingen, så de kaldes i stedet. ' : ''}
      ${step.repeats ? `Gentages hver gang der er gået ${waitWord(step.nextAfterSeconds)}, til nogen tager den.` : ''}</span>`;
  }

  #skipped(step) {
    return html`<span class="skipped">${icon('warning', 20)} <strong>Springes straks over.</strong> ${step.why}</span>`;
  }

  async #read() {
    try {
      const parameters = { at: `${this.date}T${this.time}`, cause: this.cause };
      if (this.team) parameters.team = this.team;
      this.found = await api.planPreview(parameters);
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-plan-preview', PlanPreview);
