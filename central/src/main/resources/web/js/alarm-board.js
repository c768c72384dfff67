import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { expected } from './act-words.js';
import './alarm-card.js';
import { icon } from './icons.js';
import { near } from './near.js';
import { shared } from './styles.js';

/** So long nothing can be tapped after cards have moved: a thumb already on its way must not hit another alarm. */
const SETTLE_MS = 350;
const SETTLE_AGAIN_AFTER_MS = 1500;

const CALM = {
  open: ['Ingen åbne alarmer', 'Nye alarmer kommer frem her af sig selv.'],
  mine: ['Du har ingen alarmer', 'De alarmer, du tager, står her.'],
};

/** Open alarms: first those one is asked to take, then those nobody has, then one's own, then the others'; the most urgent first in each. */
class AlarmBoard extends LitElement {
  static properties = {
    alarms: {},
    all: {},
    which: {},
    me: {},
    acts: {},
    sent: { type: Number },
    callBack: { type: Boolean },
    canAct: { type: Boolean },
    beat: { type: Number },
    settling: { type: Boolean, reflect: true },
  };
  static styles = [shared, css`
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
      gap: 1rem;
      align-items: start;
      padding: 0.75rem 0.75rem 1.5rem;
    }
    :host([settling]) .cards { pointer-events: none; }
    h2 { grid-column: 1 / -1; font-size: 1.2rem; padding: 0.5rem 0.25rem 0; scroll-margin-top: 3.5rem; }
    nv-alarm { scroll-margin: 3.5rem 0 6rem; }
    .calm { display: grid; justify-items: center; gap: 1rem; padding: 5rem 1.5rem; text-align: center; }
    .calm svg { color: var(--calm); }
    .calm p:first-of-type { font-size: 1.7rem; font-weight: 700; }
    @media (min-width: 900px) {
      .cards { padding-left: 1.5rem; padding-right: 1.5rem; }
      /* Side by side the cards say themselves who has them; rows of their own would leave the wall half empty. */
      h2:not(.alone) { position: absolute; clip-path: inset(50%); }
    }
  `];

  #order = '';
  #acted = null;
  #settledAt = 0;

  render() {
    const groups = this.#groups();
    if (groups.length === 0) {
      const [title, text] = CALM[this.which];
      return html`<div class="calm">${icon('moon', 72)}<p>${title}</p><p class="quiet">${text}</p></div>`;
    }
    const rows = groups.flatMap(group => [group, ...group.alarms]);
    return html`<div class="cards" @changed=${event => { this.#acted = event.detail.id; }}
      @acted=${event => { this.#acted = event.detail; this.requestUpdate(); }}>
      ${repeat(rows, row => row.id, row => row.title ? this.#heading(row, groups.length === 1) : this.#card(row))}
    </div>`;
  }

  #heading(group, alone) {
    return html`<h2 id=${group.id} class=${alone ? 'alone' : ''} tabindex="-1">${group.title} <span class="quiet">(${group.alarms.length})</span></h2>`;
  }

  #card(alarm) {
    return html`<nv-alarm data-id=${alarm.id} .alarm=${alarm} .near=${near(alarm, this.all ?? [])} .me=${this.me} .acts=${this.acts}
      .sent=${this.sent} .callBack=${this.callBack} .canAct=${this.canAct} .beat=${this.beat}></nv-alarm>`;
  }

  /** An alarm whose accepting waits on this phone stands where it will stand: its person goes on from there. */
  #groups() {
    const me = this.me.user;
    const sorted = [...this.alarms].sort((a, b) => b.urgency - a.urgency || a.raisedAt.localeCompare(b.raisedAt));
    const group = alarm => {
      const { state, responder, offeredTo } = expected(alarm, this.acts.of(alarm.id), this.me);
      if (offeredTo === me) return 'asked';
      if (state === 'raised') return 'waiting';
      return responder === me ? 'mine' : 'others';
    };
    const of = name => sorted.filter(alarm => group(alarm) === name);
    return [
      { id: 'asked', title: 'Du bedes overtage', alarms: of('asked') },
      { id: 'waiting', title: 'Ingen har taget', alarms: of('waiting') },
      { id: 'mine', title: 'Du har', alarms: of('mine') },
      { id: 'others', title: 'Andre har', alarms: of('others') },
    ].filter(found => found.alarms.length > 0);
  }

  /** Brings an alarm into sight. False where it is not here. */
  async show(id) {
    await this.updateComplete;
    const card = this.renderRoot.querySelector(`nv-alarm[data-id="${CSS.escape(id)}"]`);
    if (!card) return false;
    await card.updateComplete;
    card.scrollIntoView({ block: 'start' });
    card.focusNextStep();
    return true;
  }

  updated() {
    const order = this.#groups().flatMap(group => group.alarms.map(alarm => `${alarm.id} ${alarm.state}`)).join();
    if (order !== this.#order) this.#settle();
    this.#order = order;
    if (this.#acted) this.#followActed();
  }

  #settle() {
    if (this.#order === '' || Date.now() - this.#settledAt < SETTLE_AGAIN_AFTER_MS) return;
    this.#settledAt = Date.now();
    this.settling = true;
    setTimeout(() => { this.settling = false; }, SETTLE_MS);
  }

  /** The card one has just acted on may have moved: keep it in sight, with its next step in focus. */
  async #followActed() {
    const card = this.renderRoot.querySelector(`nv-alarm[data-id="${CSS.escape(this.#acted)}"]`);
    this.#acted = null;
    await card?.updateComplete;
    card?.focusNextStep();
  }
}

customElements.define('nv-board', AlarmBoard);
