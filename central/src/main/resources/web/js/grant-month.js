import { LitElement, html, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import './grant-look.js';
import { draftOf, keepDraft } from './grant-drafts.js';
import { grantMonthStyles } from './grant-month-styles.js';
import { asked } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { CONCLUSIONS, dateWord, isSettled, kindWord, monthWord, plusMonths, serviceWord, thisMonth } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

const WIDE = matchMedia('(min-width: 900px)');

/**
 * A month's proposals, one person at a time: a list on the left and one citizen on the right; on a phone the one or the other. There
 * is no way to decide several at once. What has been seen and written is kept in this tab.
 */
class GrantMonth extends LitElement {
  static properties = { me: {}, month: { state: true }, list: { state: true }, chosen: { state: true }, last: { state: true }, mistake: { state: true }, wide: { state: true } };
  static styles = [shared, grantStyles, grantMonthStyles];

  #moved = () => { if (location.hash.startsWith('#/maaned')) this.#follow(); };
  #widened = () => { this.wide = WIDE.matches; };

  connectedCallback() {
    super.connectedCallback();
    this.#widened();
    addEventListener('hashchange', this.#moved);
    addEventListener('keydown', this.#key);
    WIDE.addEventListener('change', this.#widened);
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
    removeEventListener('keydown', this.#key);
    WIDE.removeEventListener('change', this.#widened);
  }

  #follow() {
    const month = asked().get('month');
    const wanted = /^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '') ? month : thisMonth();
    if (wanted !== this.month) {
      this.list = null;
      this.chosen = null;
    }
    this.month = wanted;
    this.#read();
  }

  get #seen() {
    return draftOf(this.me.user, `seen:${this.month}`) ?? [];
  }

  get #at() {
    return this.list?.items.findIndex(one => keyOf(one) === this.chosen) ?? -1;
  }

  render() {
    const one = this.list?.items[this.#at];
    return html`<section class="page" aria-labelledby="title">
      <div class="top ${one && !this.wide ? 'unseen' : ''}"><h2 id="title" tabindex="-1">${monthWord(this.month)}</h2>
        <div class="row"><a class="button" href="#/maaned?month=${plusMonths(this.month, -1)}">← ${nameOf(plusMonths(this.month, -1))}</a>
          <a class="button" href="#/maaned?month=${plusMonths(this.month, 1)}">${nameOf(plusMonths(this.month, 1))} →</a></div></div>
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      ${this.list ? this.#all(one) : this.mistake ? nothing : html`<p class="quiet" role="status">Henter måneden …</p>`}
    </section>`;
  }

  #all(one) {
    const { items } = this.list;
    if (items.length === 0) return html`<p class="calm">${icon('check', 32)} Intet skal ses efter i ${monthWord(this.month).toLocaleLowerCase('da')}.</p>`;
    const seen = this.#seen;
    const progress = `${items.filter(item => seen.includes(keyOf(item))).length} af ${items.length} set, ${this.list.decided} afgjort`;
    return html`
      <p class="progress" role="status"><strong>${one && !this.wide ? html`${monthWord(this.month)}: ` : nothing}${progress}</strong></p>
      <progress max=${items.length} value=${this.list.decided} aria-label="Afgjort"></progress>
      <div class="sides">
        ${this.wide || !one ? html`<div class="left">
          <ol aria-label="Måneden">${items.map(item => this.#line(item, seen))}</ol>
          <div class="row"><a class="button" href=${grants.monthPdf(this.month)} download>Hent som PDF</a>
            <a class="button" href=${grants.monthCsv(this.month)} download>Hent til regneark</a></div>
        </div>` : nothing}
        ${one ? this.#one(one) : this.wide ? html`<p class="quiet">Vælg en borger til venstre.</p>` : nothing}
      </div>`;
  }

  #line(item, seen) {
    const { grant, proposal } = item;
    const key = keyOf(item);
    const written = draftOf(this.me.user, key);
    const state = proposal.judgement?.confirmation === 'waiting' ? 'Venter på en kollega' : isSettled(proposal) ? 'Afgjort' : written ? 'Begyndt' : seen.includes(key) ? 'Set' : '';
    const conclusion = CONCLUSIONS[proposal.conclusion];
    return html`<li><button class="pick ${key === this.chosen ? 'chosen' : ''}" aria-current=${key === this.chosen ? 'true' : nothing} @click=${() => this.#choose(key, true)}>
      <span><strong>${grant.citizen.name}</strong><span class="quiet">${serviceWord(grant)} · ${dateWord(proposal.due)}</span>
        <span class="found ${conclusion?.look ?? ''}">${conclusion ? html`${icon(conclusion.icon, 20)} ${conclusion.word}` : kindWord(proposal.kind)}</span></span>
      ${state ? html`<span class="state ${state === 'Afgjort' ? 'settled' : ''}">${state === 'Afgjort' ? icon('check', 20) : nothing}${state}</span>` : nothing}
    </button></li>`;
  }

  #one(item) {
    const at = this.#at;
    const { items } = this.list;
    const next = items.find((one, index) => index > at && !isSettled(one.proposal)) ?? items.find((one, index) => index !== at && !isSettled(one.proposal));
    return html`<div class="right">
      <div class="moves" role="group" aria-label="Gå til">
        ${this.wide ? nothing : html`<button @click=${this.#back}>Hele listen</button>`}
        <button ?disabled=${at === 0} @click=${() => this.#step(-1)}>Forrige</button>
        <button ?disabled=${at === items.length - 1} @click=${() => this.#step(1)}>Næste</button>
        <span class="quiet">${at + 1} af ${items.length}${this.wide ? '. Tasterne j og k går frem og tilbage.' : ''}</span>
      </div>
      <nv-grant-look .me=${this.me} .item=${item} .last=${this.last} .after=${next ? keyOf(next) : null}
        @took=${this.#took} @drafted=${() => this.requestUpdate()} @next=${event => this.#choose(event.detail, true)}></nv-grant-look>
    </div>`;
  }

  #choose(key, focus) {
    this.chosen = key;
    const seen = this.#seen;
    if (!seen.includes(key)) keepDraft(this.me.user, `seen:${this.month}`, [...seen, key]);
    this.requestUpdate();
    if (focus) this.updateComplete.then(() => this.renderRoot.querySelector('nv-grant-look')?.begin());
  }

  #step(by) {
    const next = this.list.items[this.#at + by];
    if (next) this.#choose(keyOf(next), true);
  }

  #back = () => {
    const { chosen } = this;
    this.chosen = null;
    this.updateComplete.then(() => this.renderRoot.querySelectorAll('.pick')[this.list.items.findIndex(one => keyOf(one) === chosen)]?.focus());
  };

  /** j and k as in lists elsewhere, and the arrows to the sides; never while somebody writes or chooses. */
  #key = event => {
    const by = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[event.key];
    const within = event.composedPath()[0];
    if (!by || !this.list?.items.length || event.ctrlKey || event.metaKey || event.altKey || within.matches?.('input, textarea, select, summary, dialog *')) return;
    event.preventDefault();
    if (this.#at < 0) this.#choose(keyOf(this.list.items[0]), true);
    else this.#step(by);
  };

  #took = event => {
    this.last = event.detail.reasons ?? this.last;
    this.#read();
  };

  async #read() {
    const { month } = this;
    try {
      const list = await grants.month(month);
      if (month !== this.month) return;
      this.list = list;
      this.mistake = null;
      if (this.wide && !this.chosen && list.items.length) this.#choose(keyOf(list.items.find(one => !isSettled(one.proposal)) ?? list.items[0]), false);
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, this.list ? 'Listen kan være ændret.' : 'Måneden er ikke hentet.');
    }
  }
}

const nameOf = month => monthWord(month).split(' ')[0];
const keyOf = ({ grant, proposal }) => `${grant.id}:${proposal.key}`;

customElements.define('nv-grant-month', GrantMonth);
