import { LitElement, html, nothing } from 'lit';
import { actWord, expected } from './act-words.js';
import { api } from './api.js';
import { cardStyles } from './alarm-card-styles.js';
import './alarm-signals.js';
import './close-form.js';
import './door-panel.js';
import './emergency-brief.js';
import './emergency-status.js';
import { readsBrief } from './emergency-words.js';
import './hand-over.js';
import { icon } from './icons.js';
import './journal-view.js';
import './near-list.js';
import { promiseOf } from './promise.js';
import { shared } from './styles.js';
import { ago, clock, clockOrDate, now, span } from './time.js';
import './told-view.js';
import { whereLink } from './where-link.js';
import { citizens, visitNotes } from './visit-notes.js';
import { NEXT_STEPS, causeWord, deadlineWord, floorAndDoor, holderSentence, isFire, outcomeWord, phoneInPairs, shortAddress, urgencyWord } from './words.js';

const FROM_TRACKER = ['zone-left', 'tracker-sos'];

/** One alarm: what, where, who, and the one next thing to do. Fires `changed` with the alarm as the central has it. */
class AlarmCard extends LitElement {
  static properties = {
    alarm: {},
    near: {},
    me: {},
    acts: {},
    sent: { type: Number },
    canAct: { type: Boolean },
    callBack: { type: Boolean },
    beat: { type: Number },
    busy: { state: true },
    mistake: { state: true },
    told: { state: true },
    closing: { state: true },
    giving: { state: true },
    journalOpen: { state: true },
  };
  static styles = [shared, cardStyles];

  render() {
    const waiting = this.acts.of(this.alarm.id);
    const a = expected(this.alarm, waiting, this.me);
    const inside = floorAndDoor(a.home);
    return html`<article class="urgency-${a.urgency} ${a.state}" aria-labelledby="title">
      ${a.exercise ? html`<p class="drill"><strong>ØVELSE</strong> ingen er i nød</p>` : nothing}
      <header>
        ${icon(a.cause, 34)}
        <h3 id="title">${causeWord(a.cause)}<span class="unseen">, ${a.home.street} ${inside}</span></h3>
        <time datetime=${a.raisedAt}>${ago(a.raisedAt)}</time>
      </header>
      <div class="where">
        <p class="street">${a.home.street}</p>
        ${inside ? html`<p class="inside">${inside}</p>` : nothing}
        <p class="quiet">${a.home.postalCode} ${a.home.city}</p>
      </div>
      ${this.#marks(a)}
      ${promiseOf(a, now()) ? html`<nv-promise .alarm=${a} .beat=${this.beat}></nv-promise>` : nothing}
      ${a.emergencyCall ? html`<nv-emergency .alarm=${a} .me=${this.me} .canAct=${this.canAct && a.state !== 'closed'}
        .busy=${this.busy} @act=${event => this.#actNow(event.detail)}></nv-emergency>` : nothing}
      ${this.#standing(a)}
      ${this.#offer(a)}
      ${this.#waiting(waiting)}
      <div role="alert">${this.mistake && !this.closing ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.canAct ? html`<nv-door-panel .alarm=${this.alarm} .me=${this.me} .beat=${this.beat}></nv-door-panel>` : nothing}
      ${this.#nextStep(a)}
      ${this.canAct && FROM_TRACKER.includes(a.cause) && a.state !== 'closed' ? whereLink(a) : nothing}
      ${isFire(a.cause) ? this.#fire(a) : nothing}
      ${citizens(a.citizens)}
      ${visitNotes(a.home)}
      ${this.#more(a)}
      <div role="status">${this.told ? html`<p class="told">${this.told}</p>` : nothing}</div>
      ${this.near?.length ? html`<nv-near .near=${this.near}></nv-near>` : nothing}
      ${this.journalOpen ? html`<div id="journal"><nv-journal .alarmId=${a.id} .change=${this.alarm.revision}></nv-journal>
        <nv-told .alarmId=${a.id} .change=${this.alarm.revision}></nv-told></div>` : nothing}
      ${this.#questions(a)}
    </article>`;
  }

  /** Which detectors have called, and what 112 is told. */
  #fire(a) {
    const wanted = a.emergencyCall && readsBrief(a.emergencyCall, { me: this.me.user, called: a.called, there: a.state === 'arrived' });
    return html`<nv-signals .alarmId=${a.id} .change=${this.alarm.revision}></nv-signals>
      <nv-brief .alarmId=${a.id} .signals=${a.presses} .change=${this.alarm.revision} .wanted=${wanted}></nv-brief>`;
  }

  #marks(a) {
    return html`<ul class="marks">
      ${a.exercise ? html`<li class="exercise">ØVELSE</li>` : nothing}
      <li class="hast">${urgencyWord(a.urgency)}</li>
      ${a.presses > 1 ? html`<li class="notice">${isFire(a.cause) ? `Meldt ${a.presses} gange` : `Trykket ${a.presses} gange`}</li>` : nothing}
      ${a.late ? html`<li class="notice">Forsinket: ${isFire(a.cause) ? 'meldt' : 'trykket'} ${clockOrDate(a.raisedAt)}</li>` : nothing}
      ${a.deviceKnown ? nothing : html`<li class="notice">Ukendt enhed</li>`}
      ${a.left ? html`<li class="notice">${a.left} har den ikke længere</li>` : nothing}
    </ul>`;
  }

  #standing(a) {
    if (a.state === 'closed') return html`<p class="standing">Afsluttet: ${outcomeWord(a.outcome)}</p>`;
    const left = a.nextDeadline ? Date.parse(a.nextDeadline) - now() : 0;
    return html`<div class="standing">
      ${a.responder ? html`<p class="holder ${a.overdue ? 'overdue' : ''}">${icon('person', 22)}
        ${holderSentence(a, this.me.user)}${a.overdue ? ' – tiden er gået' : ''}</p>` : nothing}
      ${a.nextDeadline && !a.overdue ? html`<p>${icon('clock', 22)} <span>${deadlineWord(a.state)} kl.\u00a0${clock(a.nextDeadline)}
        ${left > 0 ? html`<span class="quiet">(om ${span(left)})</span>` : nothing}</span></p>` : nothing}
    </div>`;
  }

  /** Somebody has been asked to take it over: whose turn it is to say something. */
  #offer(a) {
    if (!a.offeredTo || a.state === 'closed') return nothing;
    if (a.offeredTo === this.me.user) {
      return html`<div class="offer">
        <p>${icon('hand', 24)} <strong>${a.responderName} beder dig overtage</strong></p>
        ${this.#primary({ action: 'accept', label: 'Ja, jeg overtager' })}
        <button @click=${() => this.#act('decline')}>Nej, jeg kan ikke</button>
      </div>`;
    }
    const mine = a.responder === this.me.user;
    return html`<div class="offer">
      <p>${icon('hand', 24)} <span>${mine ? `Venter på ${a.offeredToName}. Du har den imens.` : `${a.offeredToName} er bedt om at overtage`}</span></p>
      ${mine ? html`<button @click=${() => this.#act('decline')}>Behold den selv</button>` : nothing}
    </div>`;
  }

  #waiting(acts) {
    const late = acts.filter(act => act.late);
    if (late.length === 0) return nothing;
    return html`<div role="status"><ul class="unsent">${late.map(act => html`<li>${icon('warning', 22)}
      <span>»${actWord(act.action)}« er ikke sendt endnu (${clock(act.at)})</span></li>`)}</ul></div>`;
  }

  /** The one thing to do next, for the one whose turn it is. */
  #nextStep({ state, responder, overdue, offeredTo }) {
    const step = NEXT_STEPS[state];
    if (!this.canAct || !step || offeredTo === this.me.user) return nothing;
    if (responder === this.me.user || state === 'raised') return this.#primary(step);
    return overdue ? this.#primary({ action: 'accept', label: 'Jeg overtager den' }) : nothing;
  }

  #more({ id, home, state, responder, offeredTo, cause, exercise }) {
    const mine = this.canAct && responder === this.me.user && state !== 'closed';
    return html`<div class="row">
      ${home.phone ? html`<a class="button call" href="tel:${home.phone}">${icon('phone', 24)}
        <span>Ring ${phoneInPairs(home.phone)}</span></a>` : nothing}
      ${this.callBack && mine && home.phone ? html`<button ?disabled=${this.busy} @click=${this.#placeCall}>${icon('phone', 22)} Ring op for mig</button>` : nothing}
      <button aria-expanded=${this.journalOpen ? 'true' : 'false'}
        @click=${() => { this.journalOpen = !this.journalOpen; }}>${icon('note', 22)} Journal</button>
      ${mine && !offeredTo ? html`<button @click=${() => { this.giving = true; }}>${icon('hand', 22)} Giv videre</button>` : nothing}
      ${mine && state !== 'arrived' && (exercise || !isFire(cause)) ? html`<button @click=${() => this.#begin('close')}>Afslut uden besøg</button>` : nothing}
      ${mine && state === 'accepted' && !exercise && isFire(cause) ? html`<button @click=${() => this.#act('arrived')}>Jeg er allerede fremme</button>` : nothing}
      ${this.canAct && state !== 'closed' && ['zone-left', 'tracker-sos'].includes(cause)
        ? html`<a class="button" href="#/eftersoegning?alarm=${encodeURIComponent(id)}">${icon('person', 22)} Begynd eftersøgning</a>` : nothing}
    </div>`;
  }

  #questions(a) {
    return html`${this.closing ? html`<nv-close-form .alarm=${a} .busy=${this.busy} .mistake=${this.mistake}
        .exercise=${this.me.exercise || a.exercise} @told-112=${() => this.#act('emergency-cancelled', {}, true)} @chosen=${event => this.#act('close', event.detail)}
        @given-up=${() => { this.closing = false; this.mistake = null; }}></nv-close-form>` : nothing}
      ${this.giving ? html`<nv-hand-over .alarm=${a} @chosen=${event => this.#act('offer', event.detail)}
        @given-up=${() => { this.giving = false; }}></nv-hand-over>` : nothing}`;
  }

  #primary({ action, label }) {
    return html`<button class="act" aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => this.#begin(action)}>${this.busy ? 'Sender …' : label}</button>`;
  }

  /** Brings the card into sight with its next step in focus. */
  focusNextStep() {
    this.scrollIntoView({ block: 'nearest' });
    (this.renderRoot.querySelector('.act') ?? this.renderRoot.querySelector('button'))?.focus({ preventScroll: true });
  }

  #begin(action) {
    if (action === 'close') {
      this.closing = true;
      this.mistake = null;
    } else {
      this.#act(action);
    }
  }

  /** Through the phone's own list: what cannot be sent now is kept, and said. `stay`: the question it belongs to goes on. */
  async #act(action, body, stay = false) {
    if (this.busy) return;
    this.busy = true;
    this.mistake = null;
    this.giving = false;
    const problem = await this.acts.do(this.me, this.alarm.id, shortAddress(this.alarm.home), action, body);
    this.busy = false;
    if (problem) {
      this.mistake = problem.message;
    } else {
      if (stay) return;
      this.closing = false;
      this.dispatchEvent(new CustomEvent('acted', { detail: this.alarm.id, bubbles: true, composed: true }));
    }
  }

  /** What makes sense only at once, such as a call to 112: sent now or not at all. */
  async #actNow(action) {
    if (this.busy) return;
    this.busy = true;
    this.mistake = null;
    try {
      this.#tell(await api.act(this.alarm.id, action));
    } catch (problem) {
      this.mistake = problem.message;
      api.alarm(this.alarm.id).then(alarm => this.#tell(alarm), () => {});
    } finally {
      this.busy = false;
    }
  }

  #placeCall = async () => {
    this.busy = true;
    this.mistake = null;
    try {
      await api.act(this.alarm.id, 'call-back');
      this.told = 'Din telefon ringer om lidt. Tag den, så ringes borgeren op.';
    } catch (problem) {
      this.told = null;
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
  };

  #tell(alarm) {
    this.dispatchEvent(new CustomEvent('changed', { detail: alarm, bubbles: true, composed: true }));
  }
}

customElements.define('nv-alarm', AlarmCard);
