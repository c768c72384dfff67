import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { codeInGroups, doorName, doorStanding, doorWarning, failed, maybeOpen } from './door-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** While an order is under way, how the door stands is asked for so often; each answer also comes as a change of the alarm. */
const LOOK_AGAIN_MS = 2000;
const LOOK_NOW_AND_THEN_MS = 15_000;
/** Where a button takes another's place, a thumb that presses twice must not press both. */
const STILL_MS = 700;

/** The door of the home, for the one who has the alarm: one button when it may be opened, else why not yet. */
class DoorPanel extends LitElement {
  static properties = {
    alarm: {}, me: {}, beat: { type: Number },
    doors: { state: true }, busy: { state: true }, mistake: { state: true }, code: { state: true }, moving: { state: true },
  };
  static styles = [shared, css`
    section { display: grid; gap: 0.75rem; padding: 0.85rem 1rem; border: 2px solid var(--line); border-radius: 12px; background: var(--raised); }
    h4 { display: flex; gap: 0.5rem; align-items: center; margin: 0; font-size: 1.15rem; }
    .standing { display: flex; gap: 0.6rem; align-items: center; font-size: 1.2rem; font-weight: 700; line-height: 1.25; }
    .good svg { color: var(--calm); }
    .open svg, .unsure svg { color: var(--urgency-3); }
    .bad { padding: 0.6rem 0.75rem; border: 2px solid var(--urgency-4); border-radius: 12px; }
    .bad svg { color: var(--urgency-4); }
    .warning { display: flex; gap: 0.5rem; align-items: center; }
    .warning svg { color: var(--urgency-3); }
    .code { font-size: 2.2rem; font-weight: 800; font-variant-numeric: tabular-nums; letter-spacing: 0.04em; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; }
    .row > * { flex: 1 1 10rem; }
    .row:empty, [role=alert]:empty { display: none; }
    .act[aria-disabled=true] { opacity: 0.6; }
  `];

  #lookedAt = 0;
  #lookedFor = '';
  #buttonsWere;

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.#maybeLook(), 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    this.code = null;
  }

  willUpdate() {
    const buttons = this.doors?.map(door => `${door.access.allowed} ${doorStanding(door)[0]}`).join();
    if (buttons === this.#buttonsWere) return;
    this.#buttonsWere = buttons;
    this.moving = true;
    setTimeout(() => { this.moving = false; }, STILL_MS);
  }

  updated() {
    const wanted = `${this.alarm.id}/${this.alarm.revision}`;
    if (this.#mine && wanted !== this.#lookedFor) {
      this.#lookedFor = wanted;
      this.#look();
    }
  }

  get #mine() {
    const { state, responder, offeredTo } = this.alarm;
    return state !== 'raised' && state !== 'closed' && (responder === this.me.user || offeredTo === this.me.user);
  }

  render() {
    if (!this.#mine || !this.doors?.length) return nothing;
    return html`${this.doors.map(door => this.#door(door))}`;
  }

  #door(door) {
    const [kind, sentence] = doorStanding(door);
    const label = doorName(door);
    return html`<section aria-label=${label}>
      <h4>${icon('door', 24)} ${label}</h4>
      <p class="standing ${kind}" role="status">${icon(SIGNS[kind], 26)} <span>${sentence}</span></p>
      ${door.troubles.map(trouble => html`<p class="warning">${icon('warning', 22)} <span>${doorWarning(trouble)}</span></p>`)}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.#buttons(door, kind)}
      ${this.#code(door)}
    </section>`;
  }

  #buttons(door, kind) {
    if (!door.access.allowed) return html`<p>${door.access.sentence}</p>`;
    const opening = kind === 'waiting' && door.state.commanded === 'unlock';
    const open = door.state.certainty === 'confirmed' && door.state.bolt === 'unlocked';
    return html`${open ? nothing : html`<button class="act" aria-disabled=${this.busy || opening ? 'true' : 'false'}
        @click=${() => opening || this.#turn(door, 'open')}>${this.#opens(opening, kind)}</button>`}
      ${maybeOpen(door) ? html`<div class="row"><button ?disabled=${this.busy || this.moving} @click=${() => this.#turn(door, 'lock')}>${icon('key', 22)} Lås døren</button></div>` : nothing}`;
  }

  #opens(opening, kind) {
    if (this.busy) return 'Sender …';
    if (opening) return 'Vent …';
    return kind === 'bad' ? 'Prøv igen at låse døren op' : 'Lås døren op';
  }

  /** Shown only when somebody asks: each look stands in the door's journal. */
  #code(door) {
    if (this.code) {
      return html`<p>Brug koden på tastaturet ved døren. Den er din, og kun i denne vagt.</p>
        <p class="code">${codeInGroups(this.code)}</p>`;
    }
    const needed = failed(door) || door.access.reason === 'no-contact' || doorStanding(door)[0] === 'unsure';
    const mayAsk = door.access.allowed || door.access.reason === 'no-contact';
    return needed && mayAsk ? html`<div class="row"><button ?disabled=${this.busy} @click=${this.#ask}>${icon('key', 22)} Vis min kode til døren</button></div>` : nothing;
  }

  #maybeLook() {
    if (!this.#mine || document.hidden) return;
    const waiting = this.doors?.some(door => doorStanding(door)[0] === 'waiting');
    if (Date.now() - this.#lookedAt >= (waiting ? LOOK_AGAIN_MS : LOOK_NOW_AND_THEN_MS)) this.#look();
  }

  async #look() {
    this.#lookedAt = Date.now();
    try {
      this.doors = (await api.door(this.alarm.id)).doors;
    } catch {
      // What was known stands with its age; the page says elsewhere that contact is lost.
    }
  }

  async #turn(door, action) {
    await this.#do(async () => { this.doors = (await api.act(this.alarm.id, `door/${action}`, { lock: door.lock })).doors; });
  }

  #ask = () => this.#do(async () => { this.code = (await api.act(this.alarm.id, 'door/code')).codes[0]?.code; });

  async #do(work) {
    if (this.busy) return;
    this.busy = true;
    this.mistake = null;
    try {
      await work();
    } catch (problem) {
      this.mistake = problem.message;
      this.#look();
    } finally {
      this.busy = false;
    }
  }
}

const SIGNS = { waiting: 'clock', good: 'check', open: 'door', bad: 'warning', unsure: 'warning' };

customElements.define('nv-door-panel', DoorPanel);
