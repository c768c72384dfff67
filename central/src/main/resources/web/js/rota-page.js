import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import './shift-dialog.js';
import './rota-week.js';
import { staffingStyles } from './staffing-styles.js';
import { capital, person } from './staffing-words.js';
import { shared } from './styles.js';
import { clock, clockOrDate, dayFromNow, dayWord, plusDays } from './time.js';

const REFRESH_MS = 30_000;
const DAYS = 7;

/** Who is on shift now, what is missing in the coming night, and the week; a leader changes it, colleagues trade shifts. */
class RotaPage extends LitElement {
  static properties = {
    me: {}, rota: { state: true }, check: { state: true }, teams: { state: true }, history: { state: true },
    from: { state: true }, settled: { state: true }, mistake: { state: true }, done: { state: true },
  };
  static styles = [shared, staffingStyles, css`
    .week-choice { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
    .week-choice p { flex: 1 1 14rem; font-weight: 600; }
    summary { display: flex; align-items: center; min-height: 48px; font-weight: 600; cursor: pointer; }
    details li { padding: 0.4rem 0; border-top: 1px solid var(--line); }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.from = dayFromNow(0);
    this.#begin();
    this.timer = setInterval(() => this.#read(true), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** In the small hours the shift that is on began yesterday. The week is shown once it is known which: it must not move under a thumb. */
  async #begin() {
    await this.#read();
    if (this.rota && this.rota.now.date < this.from) {
      this.from = plusDays(this.from, -1);
      await this.#read();
    }
    this.settled = true;
  }

  get #leader() {
    return this.me.role === 'shift-leader';
  }

  render() {
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Vagtplan</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.done ? html`<p class="good-news">${this.done}</p>` : nothing}</div>
      ${this.settled && this.rota && this.check ? this.#all() : html`<p class="quiet">Henter vagtplanen …</p>`}
      <nv-shift-dialog .me=${this.me} @decide=${event => this.#decide(event.detail)}></nv-shift-dialog>
    </section>`;
  }

  #all() {
    if (this.teams.length === 0) {
      return html`<p>Kommunen har ingen teams. Alle, der svarer på alarmer, regnes for at være på vagt hele døgnet.</p>`;
    }
    return html`
      <div class="pair">${this.#now()}${this.#night()}</div>
      ${this.#swaps()}
      <h3 id="week">Ugen</h3>
      <div class="week-choice" role="group" aria-labelledby="week">
        <p>${capital(dayWord(this.from))} til ${dayWord(plusDays(this.from, DAYS - 1))}</p>
        <button @click=${() => this.#move(-DAYS)}>Forrige uge</button>
        <button @click=${() => this.#move(DAYS)}>Næste uge</button>
      </div>
      <p class="quiet">${this.#leader ? 'Tryk på en vagt for at rette den.' : 'Tryk på en af dine vagter for at foreslå et bytte.'}</p>
      <nv-rota-week .rota=${this.rota} .me=${this.me} @shift=${event => this.#open(event.detail)}></nv-rota-week>
      ${this.#leader ? this.#past() : nothing}`;
  }

  #now() {
    const { now } = this.rota;
    return html`<article class="good">
      <h3>På vagt nu</h3>
      <p class="quiet">${capital(now.words)}, til kl. ${clock(now.to)}</p>
      ${now.teams.map(team => html`<div><h4>${team.name}</h4>
        ${team.people.length === 0 ? html`<p class="nobody">Ingen</p>`
          : html`<ul>${team.people.map(one => html`<li>${person(one)}</li>`)}</ul>`}</div>`)}
      ${now.teams.length === 0 ? html`<p class="nobody">Intet team har denne vagt.</p>` : nothing}
    </article>`;
  }

  #night() {
    const missing = this.check.filter(shift => shift.gaps.length > 0);
    const night = this.check.find(shift => shift.comingNight);
    return html`<article class=${missing.length ? 'bad' : 'good'}>
      <h3>Huller i vagtplanen</h3>
      ${night.gaps.length === 0 ? html`<p class="calm">${icon('moon', 24)} ${capital(night.words)}: ingen huller.</p>` : nothing}
      ${missing.map(shift => html`<div><h4>${shift.now ? 'Nu' : capital(shift.words)}</h4>
        <ul>${shift.gaps.map(gap => html`<li class="gap">${icon('warning', 22)}<span>${gap.text}</span></li>`)}</ul></div>`)}
    </article>`;
  }

  #swaps() {
    const open = this.rota.swaps.filter(swap => swap.state === 'proposed');
    if (open.length === 0) return nothing;
    return html`<h3>Bytter, der venter på svar</h3>
      <div class="pair">${open.map(swap => html`<article class="warn">
        <p><span class="person">${swap.proposer.name}</span> vil give ${swap.givesWords} til
          <span class="person">${swap.other.name}</span> og tage ${swap.takesWords}.</p>
        ${this.#answers(swap)}
      </article>`)}</div>`;
  }

  #answers(swap) {
    const mayAccept = this.#leader || swap.other.user === this.me.user;
    const mine = swap.proposer.user === this.me.user;
    if (!mayAccept && !mine) return nothing;
    return html`<div class="row">
      ${mayAccept ? html`<button @click=${() => this.#answer(swap, 'accept', 'Byttet er aftalt.')}>Ja, byt</button>` : nothing}
      <button @click=${() => this.#answer(swap, 'decline', mine ? 'Forslaget er trukket tilbage.' : 'Byttet er afvist.')}>
        ${mine ? 'Træk forslaget tilbage' : 'Nej'}</button></div>`;
  }

  #past() {
    return html`<details @toggle=${event => { if (event.target.open) this.#readHistory(); }}>
      <summary>Hvem har rettet hvad</summary>
      ${this.history ? html`<ol>${this.history.map(entry => html`<li>${clockOrDate(entry.at)}, ${entry.byName ?? 'fra opsætningen'}: ${entry.text}</li>`)}</ol>`
        : html`<p class="quiet">Henter …</p>`}
    </details>`;
  }

  #open(shift) {
    this.renderRoot.querySelector('nv-shift-dialog').open(shift, this.teams, this.rota);
  }

  #move(days) {
    this.from = plusDays(this.from, days);
    this.#read();
  }

  async #answer(swap, answer, done) {
    await this.#decide({ act: () => api.answerSwap(swap.id, answer), done });
  }

  async #decide({ act, done, then }) {
    try {
      await act();
      this.done = done;
      then?.(null);
      await this.#read();
      if (this.history) await this.#readHistory();
    } catch (problem) {
      this.done = null;
      if (then) then(problem.message);
      else this.mistake = problem.message;
    }
  }

  async #readHistory() {
    try {
      this.history = await api.rotaHistory();
    } catch (problem) {
      this.mistake = problem.message;
    }
  }

  async #read(keepDone) {
    try {
      [this.rota, this.check, this.teams] = await Promise.all([
        api.rota(this.from, plusDays(this.from, DAYS - 1)), api.rotaCheck(), api.teams()]);
      this.mistake = null;
      if (keepDone) this.done = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
      this.mistake = `${problem.message} Vagtplanen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-rota', RotaPage);
