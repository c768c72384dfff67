import { LitElement, html, svg, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import { asked, fileOf, sourceLink } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { unitStyles } from './grant-unit-styles.js';
import { dateWord, serviceWord } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { dayFromNow } from './time.js';

const number = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });
const MOVES = { earned: 'Nye', used: 'Brugt', corrected: 'Rettet', lapsed: 'Bortfaldet' };

/** "1 klip", "1,5 timer". */
const units = (amount, unit) => `${number.format(amount)} ${unit === 'clips' ? 'klip' : amount === 1 ? 'time' : 'timer'}`;
const many = unit => unit === 'clips' ? 'klip' : 'timer';

/** Saved clips or hours of a grant: what is left, oldest first, when it lapses, and every movement. */
class GrantUnits extends LitElement {
  static properties = { me: {}, grant: {}, whose: { state: true }, kept: { state: true }, mistake: { state: true }, fault: { state: true }, said: { state: true }, busy: { state: true } };
  static styles = [shared, grantStyles, unitStyles];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    addEventListener('hashchange', this.#moved);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  updated(changed) {
    if (changed.has('grant') && changed.get('grant') !== undefined) this.#read();
  }

  get #id() {
    return this.grant?.id ?? this.grant ?? asked().get('grant');
  }

  #moved = () => {
    if (this.isConnected && !this.grant) this.#read();
  };

  render() {
    const { kept } = this;
    return html`<section class="page" aria-labelledby="title">
      ${this.whose ? html`<a class="button back" href=${fileOf(this.whose.citizen.id, this.whose.id)}>Til borgerens sag</a>` : nothing}
      <h2 id="title" tabindex="-1">${kept ? `Opsparede ${many(kept.unit)}` : 'Opsparing'}${this.whose ? html`: ${this.whose.citizen.name}, ${serviceWord(this.whose)}` : nothing}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.said ? html`<p class="calm">${icon('check', 24)} ${this.said}</p>` : nothing}</div>
      ${kept ? html`${this.#balance(kept)}${kept.lasting ? this.#forms(kept) : nothing}${this.#ledger(kept)}`
        : this.mistake ? nothing : html`<p class="quiet" role="status">Henter opsparingen …</p>`}
    </section>`;
  }

  #balance(kept) {
    const time = kept.minutesEach ? ` (${number.format(kept.balance * kept.minutesEach / 60)} timer)` : '';
    return html`<div class="box">
      <p class="left"><strong>${kept.balanceText}</strong>${time} tilbage <span class="quiet">af højst ${units(kept.cap, kept.unit)}</span></p>
      ${this.#picture(kept)}
      ${kept.nextLapse ? html`<p>${icon('clock', 22)} <span><strong>${kept.nextLapse.text}</strong> kan bruges til og med <strong>${dateWord(kept.nextLapse.lastDay)}</strong> og bortfalder derefter.</span></p>` : nothing}
      ${kept.missing ? html`<p class="flag">${icon('warning', 24)} Der er brugt ${units(kept.missing, kept.unit)} mere, end der var. Se posterne igennem.</p>` : nothing}
      <p class="quiet">De ældste bruges og bortfalder først. Der kommer ${units(kept.each, kept.unit)} hver ${kept.every === 'weeks' ? 'uge' : 'måned'}, og de kan gemmes i
        ${kept.lasts} ${kept.every === 'weeks' ? 'uger' : 'måneder'}.${kept.planAhead ? ` Brug af opsparet tid planlægges typisk ${kept.planAhead} før.` : ''} ${sourceLink(kept.source, kept.rule)}</p>
    </div>`;
  }

  /** One block for each week or month that can be saved: filled where something is left, the oldest first. */
  #picture(kept) {
    const slots = Math.max(kept.lasts, kept.lots.length);
    return html`<ol class="blocks" aria-label="Det, der er tilbage, ældste først">
      ${kept.lots.map((lot, at) => html`<li class=${at === 0 ? 'first' : ''}>
        <span class="block">${level(Math.min(1, lot.left / kept.each))}<b>${number.format(lot.left)}</b></span>
        <span class="until"><span class="unseen">${units(lot.left, kept.unit)}, kan bruges </span>til ${short(lot.lastDay)}</span></li>`)}
      ${Array.from({ length: slots - kept.lots.length }, () => html`<li class="none" aria-hidden="true"><span class="block"></span></li>`)}
    </ol>`;
  }

  #forms(kept) {
    const step = kept.unit === 'clips' ? 1 : 0.25;
    const fields = (word, least) => html`<div class="fields">
      <label>${word} <input type="number" name="amount" inputmode="decimal" min=${least} step=${step} required></label>
      <label>Dag <input type="date" name="date" .value=${dayFromNow(0)} max=${dayFromNow(0)} required></label>
      <label class="wide">Til hvad? <span class="hint">Kan udelades</span><input type="text" name="note" maxlength="500"></label></div>`;
    return html`<form @submit=${event => this.#write(event, 'use')} novalidate aria-label="Brug">
        <h3>Brug</h3>
        ${fields(`Hvor mange ${many(kept.unit)} er brugt?`, step)}
        <p class="fault" role="alert">${this.fault ?? nothing}</p>
        <button class="act" ?disabled=${this.busy}>Skriv forbruget ned</button>
      </form>
      <details><summary>Ret en fejl</summary>
        <form @submit=${event => this.#write(event, 'correct')} novalidate aria-label="Ret en fejl">
          <p class="hint">Det, der er skrevet, bliver stående. Rettelsen skrives ved siden af, på den dag, den gælder.</p>
          <fieldset><legend>Hvad var forkert?</legend>
            <label class="tick"><input type="radio" name="sign" value="1" checked>Der blev brugt færre. Giv tilbage</label>
            <label class="tick"><input type="radio" name="sign" value="-1">Der blev brugt flere</label></fieldset>
          ${fields('Hvor mange er forskellen?', step)}
          <button ?disabled=${this.busy}>Skriv rettelsen ned</button>
        </form></details>`;
  }

  #ledger({ entries, unit }) {
    return html`<h3>Alle poster</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Alle poster"><table>
        <thead><tr><th scope="col">Dag</th><th scope="col">Hvad</th><th scope="col" class="amount">Antal</th><th scope="col" class="amount">Tilbage</th><th scope="col">Af hvem</th></tr></thead>
        <tbody>${entries.map(one => html`<tr class=${one.kind}><td>${dateWord(one.day)}</td><td>${MOVES[one.kind]}${one.note ? html`: ${one.note}` : nothing}</td>
          <td class="amount">${one.amount > 0 ? '+' : ''}${number.format(one.amount)}</td><td class="amount">${units(one.balance, unit)}</td><td>${one.byName ?? ''}</td></tr>`)}</tbody>
      </table></div>`;
  }

  async #read() {
    if (!this.#id) {
      this.mistake = 'Vælg en bevilling i borgerens sag først.';
      return;
    }
    try {
      [this.kept, this.whose] = await Promise.all([grants.units(this.#id), this.grant ? null : grants.one(this.#id)]);
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, 'Opsparingen kunne ikke hentes.');
    }
  }

  async #write(event, act) {
    event.preventDefault();
    const form = event.target;
    const said = new FormData(form);
    const amount = Number(said.get('amount'));
    if (!(amount > 0) || !said.get('date')) {
      this.fault = 'Skriv, hvor mange det er, og hvilken dag.';
      form.elements.amount.focus();
      return;
    }
    this.busy = true;
    this.fault = null;
    try {
      this.kept = await grants.writeUnits(this.#id, {
        act, amount: act === 'correct' ? amount * Number(said.get('sign')) : amount, unit: this.kept.unit, date: said.get('date'), note: said.get('note') || undefined,
      });
      this.mistake = null;
      this.said = act === 'use' ? 'Forbruget er skrevet ned.' : 'Rettelsen er skrevet ned.';
      form.reset();
      form.elements.date.value = dayFromNow(0);
      this.renderRoot.getElementById('title').focus();
    } catch (problem) {
      this.said = null;
      this.mistake = failed(this, problem);
    } finally {
      this.busy = false;
    }
  }
}

/** How full a block is, from 0 to 1. */
const level = share => html`<svg class="level" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="fill" y=${100 - 100 * share} width="10" height=${100 * share}/>
  <rect class="top" y=${100 - 100 * share} width="10" height="7"/>`}</svg>`;

const short = date => new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(`${date}T00:00:00Z`));

customElements.define('nv-units', GrantUnits);
