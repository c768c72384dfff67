import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { testDayStyles } from './test-day-styles.js';
import { doNow, endingWords, stepState, stepTitle } from './test-day-words.js';
import { clockOrDate, now, span } from './time.js';
import { NEXT_STEPS, shortAddress } from './words.js';

const LIST_MS = 30_000;
const RUNNING_MS = 1_000;
/** How long whoever runs it has to say that the alarm was theirs, as the central counts it. */
const CONFIRM_MS = 60_000;

/** The shift leader's test days: which homes are due, and running one in a home with one thing to do at a time. */
class TestDayPage extends LitElement {
  static properties = {
    me: {}, homes: { state: true }, exercise: { state: true }, alarm: { state: true }, mistake: { state: true },
    busy: { state: true }, search: { state: true },
  };
  static styles = [shared, testDayStyles];

  connectedCallback() {
    super.connectedCallback();
    this.search = '';
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">Prøvedag</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.exercise ? this.#running() : this.#list()}
    </section>`;
  }

  #list() {
    if (!this.homes) return html`<p class="quiet" role="status">Henter hjemmene …</p>`;
    const wanted = this.search.trim().toLowerCase();
    const found = this.homes.filter(row => `${row.home.address} ${row.citizens.map(one => one.name).join(' ')}`.toLowerCase().includes(wanted));
    const due = found.filter(row => row.due);
    return html`<p>Hvert hjem prøves en gang om måneden. Stå i hjemmet, når du begynder: alt andet end det, du beder om, er en rigtig alarm.</p>
      <label>Find adresse eller navn
        <input type="search" autocomplete="off" .value=${this.search} @input=${event => { this.search = event.target.value; }}></label>
      ${this.#group('Skal prøves', due, 'Alle hjem er prøvet den seneste måned.')}
      ${this.#group('Prøvet den seneste måned', found.filter(row => !row.due), null)}`;
  }

  #group(title, rows, none) {
    if (rows.length === 0 && !none) return nothing;
    return html`<h3>${title} <span class="quiet">(${rows.length})</span></h3>
      ${rows.length === 0 ? html`<p class="quiet">${none}</p>` : nothing}
      <ul class="cards">${rows.slice(0, 50).map(row => html`<li><article>
        <h4>${shortAddress(row.home)}</h4>
        <p>${row.citizens.map(one => one.name).join(', ')}</p>
        <p class=${row.due ? 'due' : 'quiet'}>${row.lastCompleted ? `Senest gennemført ${clockOrDate(row.lastCompleted)}` : 'Aldrig gennemført'}</p>
        ${this.#begin(row)}
      </article></li>`)}</ul>
      ${rows.length > 50 ? html`<p class="quiet">Og ${rows.length - 50} til. Skriv mere af adressen.</p>` : nothing}`;
  }

  #begin(row) {
    if (row.running && row.by !== this.me.user) return html`<p class="quiet">${row.byName} er i gang her.</p>`;
    return html`<button ?disabled=${this.busy} aria-label="${row.running ? 'Fortsæt' : 'Begynd'} prøvedag, ${shortAddress(row.home)}"
      @click=${() => (row.running ? this.#open(row.running) : this.#do(() => api.startExercise(row.home.id)))}>
      ${row.running ? 'Fortsæt' : 'Begynd prøvedag her'}</button>`;
  }

  #running() {
    const { exercise } = this;
    return html`<p class="drill"><strong>ØVELSE</strong> ${shortAddress(exercise.home)}</p>
      <div class="now" role="status">${exercise.ending ? this.#ended() : this.#next()}</div>
      <ol class="steps">${exercise.steps.map(step => html`<li class=${step.state}>
        <span class="mark" aria-hidden="true">${step.state === 'passed' ? '✓' : step.number}</span>
        <span><b>${stepTitle(step)}</b><br><span class="quiet">${stepState(step)}</span></span>
      </li>`)}</ol>
      ${exercise.ending ? nothing : html`<button ?disabled=${this.busy} @click=${() => this.#do(() => api.stopExercise(exercise.id))}>Stop øvelsen</button>`}`;
  }

  #ended() {
    const [what, then] = endingWords(this.exercise.ending);
    const bad = ['real-alarm', 'became-real'].includes(this.exercise.ending);
    return html`<p class="do ${bad ? 'bad' : ''}">${what}</p><p>${then}</p>
      ${bad ? html`<a class="button act" href="#/open">Se alarmen</a>` : nothing}
      <button class=${bad ? '' : 'act'} @click=${() => { this.exercise = null; this.#look(); }}>Tilbage til listen</button>`;
  }

  /** The one thing to do now. */
  #next() {
    const { steps } = this.exercise;
    const signalled = steps.find(step => step.state === 'signalled');
    if (signalled) return this.#answering(signalled);
    const awaited = steps.find(step => step.state === 'awaited');
    if (awaited) return this.#awaiting(awaited);
    const next = steps.find(step => step.kind !== 'door' && ['planned', 'missed'].includes(step.state)) ?? steps.find(step => step.kind !== 'door');
    const onlyDoor = next.state === 'passed';
    return html`<p class="do">${onlyDoor ? 'Døren mangler endnu' : stepTitle(next)}</p>
      <p>${onlyDoor ? `Prøv ${stepTitle(next)} igen, og lås døren op fra alarmen på vej ind.`
        : next.state === 'missed' ? 'Der kom intet signal. Se efter batteri og afstand, og prøv igen.'
          : 'Sig til alle i hjemmet, hvad der skal ske. Kun dette ene signal er en øvelse.'}</p>
      <button class="act" ?disabled=${this.busy} @click=${() => this.#do(() => api.announceStep(this.exercise.id, next.number))}>${next.state === 'missed' ? 'Prøv igen' : 'Tryk nu'}</button>`;
  }

  #awaiting(step) {
    const left = Math.max(0, Date.parse(step.until) - now());
    return html`<p class="do">${doNow(step)}</p><p>${stepTitle(step)}</p>
      <p class="left" aria-hidden="true">${span(left)}</p>
      <progress max="120000" value=${left} aria-label="Tid tilbage"></progress>`;
  }

  #answering(step) {
    const { alarm } = this;
    if (!alarm || alarm.state === 'closed') return html`<p class="do">${alarm ? 'Alarmen er lukket. Vent' : 'Signalet er kommet'}</p>`;
    if (!alarm.exercise) return html`<p class="do bad">Det er nu en rigtig alarm</p><a class="button act" href="#/open">Se alarmen</a>`;
    if (alarm.state === 'raised') {
      const left = Math.max(0, CONFIRM_MS - (now() - Date.parse(step.at)));
      return html`<p class="do">Signalet er kommet fra ${stepTitle(step)}</p>
        <p>Sig til inden ${span(left)}, ellers bliver det en rigtig alarm.</p>
        <button class="act" ?disabled=${this.busy} @click=${() => this.#act('accept')}>Det var øvelsen</button>`;
    }
    const door = this.exercise.steps.find(one => one.kind === 'door' && one.state !== 'passed');
    const onTheWay = alarm.state !== 'arrived';
    return html`<p class="do">${onTheWay ? 'Bekræftet. Gå ind som ved en rigtig alarm' : 'Afslut øvelsens alarm'}</p>
      ${door ? html`<p>Døren mangler: lås den op fra alarmen, inden du afslutter.</p>
        <a class="button" href="#/mine">${icon('button', 22)} Åbn alarmen</a>` : nothing}
      <button class="act" ?disabled=${this.busy}
        @click=${() => (onTheWay ? this.#act('arrived') : this.#act('close', { outcome: 'test' }))}>${onTheWay ? NEXT_STEPS['on-the-way'].label : 'Luk øvelsen'}</button>`;
  }

  async #act(action, body) {
    const { alarm } = this;
    await this.#attempt(async () => {
      this.alarm = await api.act(alarm.id, action, body);
      if (this.alarm.state === 'closed') this.alarm = null;
    });
  }

  async #open(id) {
    await this.#do(() => api.exercise(id));
  }

  async #do(asking) {
    await this.#attempt(async () => { this.exercise = await asking(); });
    this.#look();
  }

  async #attempt(what) {
    this.busy = true;
    this.mistake = null;
    try {
      await what();
    } catch (problem) {
      this.#lost(problem);
    } finally {
      this.busy = false;
    }
  }

  #lost(problem) {
    if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
    this.mistake = problem.message;
  }

  /** Looks again and again: each second while an exercise runs. */
  #look = async () => {
    clearTimeout(this.timer);
    try {
      if (!this.exercise) {
        this.homes = await api.exercises();
      } else if (!this.exercise.ending && !this.busy) {
        this.exercise = await api.exercise(this.exercise.id);
        const signalled = this.exercise.steps.find(step => step.state === 'signalled');
        this.alarm = signalled ? await api.alarm(signalled.alarm) : null;
      }
      if (this.lost) this.mistake = null;
      this.lost = false;
    } catch (problem) {
      this.lost = true;
      this.#lost(problem);
    }
    clearTimeout(this.timer);
    if (this.isConnected) this.timer = setTimeout(this.#look, this.exercise && !this.exercise.ending ? RUNNING_MS : LIST_MS);
  };
}

customElements.define('nv-test-day', TestDayPage);
