import { LitElement, html, nothing } from 'lit';
import { lostPersonStyles } from './lost-person-styles.js';
import { CHECKLIST, RISKS } from './lost-person-words.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';

/**
 * What is known about who is lost, in large fields. What is being written stays in its field until the central has it, whatever comes in
 * meanwhile. `send(action, body, what, field)` does it.
 */
class LostPersonChecklist extends LitElement {
  static properties = { lost: {}, outbox: {}, change: {}, send: {}, drafts: { state: true } };
  static styles = [shared, lostPersonStyles];

  constructor() {
    super();
    this.drafts = {};
  }

  /** The central has what was written here. */
  came(field) {
    const { [field]: _, ...rest } = this.drafts;
    this.drafts = rest;
  }

  goTo(field) {
    const here = this.renderRoot.getElementById(field);
    here?.scrollIntoView({ block: 'center' });
    here?.focus({ preventScroll: true });
  }

  render() {
    return html`<section aria-labelledby="title"><h3 id="title">Det ved vi</h3>
      ${this.#risks()}${this.#seenAt()}
      ${CHECKLIST.map(([item, label, help]) => this.#item(item, label, help))}</section>`;
  }

  #risks() {
    const { risks } = this.lost;
    return html`<fieldset><legend>Haster det? <span class="quiet">Så skal politiet have besked med det samme.</span></legend>
      ${RISKS.map(([name, word]) => html`<label class="tick"><input type="checkbox" .checked=${risks.includes(name)}
        @change=${event => this.#risk(name, event.target.checked)}>${word}</label>`)}</fieldset>`;
  }

  #risk(name, on) {
    const waiting = this.outbox.of(this.lost.id).findLast(act => act.body.risks);
    const risks = new Set(waiting?.body.risks ?? this.lost.risks);
    if (on) risks.add(name);
    else risks.delete(name);
    this.send('checklist', { risks: [...risks] }, 'Fare ved at vente');
  }

  #seenAt() {
    const field = 'last-seen-at';
    return html`<form @submit=${event => { event.preventDefault(); this.#seen(); }}>
      <label>Sidst set hvornår<input id=${field} type="datetime-local" .value=${this.drafts[field] ?? local(this.lost.lastSeenAt)}
        @input=${event => this.#write(field, event.target.value)}></label>
      ${this.#state(field)}
      ${this.drafts[field] ? html`<button>Gem tidspunktet</button>` : nothing}</form>`;
  }

  #seen() {
    const value = this.drafts['last-seen-at'];
    if (value) this.send('checklist', { lastSeenAt: value }, 'Sidst set hvornår', 'last-seen-at');
  }

  #item(item, label, help) {
    const known = this.lost.checklist.find(one => one.item === item);
    const changed = this.drafts[item] !== undefined && this.drafts[item].trim() !== (known?.text ?? '');
    return html`<form @submit=${event => { event.preventDefault(); this.#save(item, label); }}>
      <label>${label} <span class="quiet">${help}</span>
        <textarea id=${item} maxlength="500" rows="2" .value=${this.drafts[item] ?? known?.text ?? ''} @input=${event => this.#write(item, event.target.value)}></textarea></label>
      ${known?.at ? html`<p class="quiet">${known.byName}, ${clockOrDate(known.at)}</p>` : nothing}
      ${this.#state(item)}
      ${changed && this.drafts[item].trim() ? html`<button>Gem<span class="unseen"> ${label}</span></button>` : nothing}</form>`;
  }

  #state(field) {
    const waits = this.outbox.late(this.lost.id).some(act => act.field === field);
    return waits ? html`<p class="waits">Ikke sendt endnu</p>` : nothing;
  }

  #write(field, text) {
    this.drafts = { ...this.drafts, [field]: text };
  }

  #save(item, label) {
    const text = this.drafts[item]?.trim();
    if (text) this.send('checklist', { item, text }, `${label}: ${text}`, item);
  }
}

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' });

/** 2026-11-21T14:05 by the municipality's clock, as the field wants it. */
function local(iso) {
  return iso ? parts.format(new Date(iso)).replace(' ', 'T') : '';
}

customElements.define('nv-lost-checklist', LostPersonChecklist);
