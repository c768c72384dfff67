import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './alarm-card.js';
import { icon } from './icons.js';
import { wantedAlarm } from './push.js';
import { shared } from './styles.js';

/** So long nothing can be tapped after cards have moved: a thumb already on its way must not hit another alarm. */
const SETTLE_MS = 350;
const SETTLE_AGAIN_AFTER_MS = 1500;

/** The open alarms: first those nobody has, then one's own, then the others'; the most urgent first in each. */
class AlarmBoard extends LitElement {
  static properties = {
    alarms: {},
    me: {},
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
    nv-alarm { scroll-margin: 3.5rem 0 1rem; }
    nav { display: flex; gap: 0.5rem; padding: 0.75rem 0.75rem 0; }
    nav a { flex: 1; background: var(--raised); border-color: transparent; padding: 0.25rem 0.5rem; gap: 0.4rem; }
    nav strong { font-size: 1.3rem; }
    .calm { display: grid; justify-items: center; gap: 1rem; padding: 5rem 1.5rem; text-align: center; }
    .calm svg { color: var(--calm); }
    .calm p:first-of-type { font-size: 1.7rem; font-weight: 700; }
    @media (min-width: 900px) {
      .cards, nav { padding-left: 1.5rem; padding-right: 1.5rem; }
      nav { max-width: 40rem; }
      /* Side by side the cards say themselves who has them; rows of their own would leave the wall half empty. */
      h2:not(.alone) { position: absolute; clip-path: inset(50%); }
    }
  `];

  #wanted = wantedAlarm();
  #order = '';
  #acted = null;
  #settledAt = 0;

  connectedCallback() {
    super.connectedCallback();
    addEventListener('nv-open', this.#open);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('nv-open', this.#open);
  }

  /** Somebody has tapped a message about this alarm. */
  #open = ({ detail }) => {
    this.#wanted = detail;
    this.requestUpdate();
  };

  render() {
    const groups = this.#groups();
    if (groups.length === 0) {
      return html`<div class="calm">${icon('moon', 72)}<p>Ingen åbne alarmer</p>
        <p class="quiet">Nye alarmer kommer frem her af sig selv.</p></div>`;
    }
    const rows = groups.flatMap(group => [group, ...group.alarms]);
    return html`
      ${groups.length > 1 ? html`<nav aria-label="Gå til">${groups.map(group => html`<a class="button" href="#${group.id}"
        @click=${event => this.#jump(event, group.id)}><strong>${group.alarms.length}</strong> ${group.short}</a>`)}</nav>` : nothing}
      <div class="cards" @changed=${event => { this.#acted = event.detail.id; }}>
        ${repeat(rows, row => row.id, row => row.title ? this.#heading(row, groups.length === 1) : this.#card(row))}
      </div>`;
  }

  #heading(group, alone) {
    return html`<h2 id=${group.id} class=${alone ? 'alone' : ''} tabindex="-1">${group.title} <span class="quiet">(${group.alarms.length})</span></h2>`;
  }

  #card(alarm) {
    return html`<nv-alarm data-id=${alarm.id} .alarm=${alarm} .me=${this.me} .canAct=${this.canAct} .beat=${this.beat}></nv-alarm>`;
  }

  #groups() {
    const sorted = [...this.alarms].sort((a, b) => b.urgency - a.urgency || a.raisedAt.localeCompare(b.raisedAt));
    const held = sorted.filter(alarm => alarm.state !== 'raised');
    return [
      { id: 'waiting', title: 'Ingen har taget', short: 'venter', alarms: sorted.filter(alarm => alarm.state === 'raised') },
      { id: 'mine', title: 'Du har', short: 'dine', alarms: held.filter(alarm => alarm.responder === this.me) },
      { id: 'others', title: 'Andre har', short: 'andres', alarms: held.filter(alarm => alarm.responder !== this.me) },
    ].filter(group => group.alarms.length > 0);
  }

  updated() {
    const order = this.#groups().flatMap(group => group.alarms.map(alarm => `${alarm.id} ${alarm.state}`)).join();
    if (order !== this.#order) this.#settle();
    this.#order = order;
    if (this.#acted) this.#followActed();
    if (this.#wanted) this.#showWanted();
  }

  async #showWanted() {
    const card = this.renderRoot.querySelector(`nv-alarm[data-id="${CSS.escape(this.#wanted)}"]`);
    if (!card) return;
    this.#wanted = null;
    history.replaceState(null, '', '/');
    await card.updateComplete;
    card.scrollIntoView({ block: 'start' });
    card.focusNextStep();
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

  #jump(event, id) {
    event.preventDefault();
    const heading = this.renderRoot.getElementById(id);
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }
}

customElements.define('nv-board', AlarmBoard);
