import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { cardStyles } from './alarm-card-styles.js';
import './close-form.js';
import './emergency-status.js';
import { icon } from './icons.js';
import './journal-view.js';
import { shared } from './styles.js';
import { ago, clock, clockOrDate, now, span } from './time.js';
import { NEXT_STEPS, causeWord, deadlineWord, floorAndDoor, holderSentence, outcomeWord, phoneInPairs, urgencyWord } from './words.js';

/** One alarm: what, where, who, and the one next thing to do. Fires `changed` with the alarm as the central has it. */
class AlarmCard extends LitElement {
  static properties = {
    alarm: {},
    me: {},
    canAct: { type: Boolean },
    beat: { type: Number },
    busy: { state: true },
    mistake: { state: true },
    closing: { state: true },
    journalOpen: { state: true },
  };
  static styles = [shared, cardStyles];

  render() {
    const a = this.alarm;
    const inside = floorAndDoor(a.home);
    return html`<article class="urgency-${a.urgency} ${a.state}" aria-labelledby="title">
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
      ${this.#marks()}
      ${a.emergencyCall ? html`<nv-emergency .call=${a.emergencyCall} .canAct=${this.canAct && a.state !== 'closed'}
        .busy=${this.busy} @act=${event => this.#act(event.detail)}></nv-emergency>` : nothing}
      ${this.#standing()}
      <div role="alert">${this.mistake && !this.closing ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.#nextStep()}
      ${this.#people()}
      ${this.#more()}
      ${this.journalOpen ? html`<nv-journal id="journal" .alarmId=${a.id} .change=${a.revision}></nv-journal>` : nothing}
      ${this.closing ? html`<nv-close-form .alarm=${a} .busy=${this.busy} .mistake=${this.mistake}
        @chosen=${event => this.#act('close', event.detail)}
        @given-up=${() => { this.closing = false; this.mistake = null; }}></nv-close-form>` : nothing}
    </article>`;
  }

  #marks() {
    const a = this.alarm;
    return html`<ul class="marks">
      <li class="hast">${urgencyWord(a.urgency)}</li>
      ${a.presses > 1 ? html`<li class="notice">Trykket ${a.presses} gange</li>` : nothing}
      ${a.late ? html`<li class="notice">Forsinket: trykket ${clockOrDate(a.raisedAt)}</li>` : nothing}
      ${a.deviceKnown ? nothing : html`<li class="notice">Ukendt enhed</li>`}
    </ul>`;
  }

  #people() {
    return html`<ul class="people">${this.alarm.citizens.map(citizen => html`<li>
      <p class="name">${icon('person', 22)} ${citizen.name}</p>
      ${citizen.needsHelpOut ? html`<p class="help-out">Kan ikke selv komme ud</p>` : nothing}
      ${citizen.visitNote ? html`<p class="visit">${citizen.visitNote}</p>` : nothing}
    </li>`)}</ul>`;
  }

  #standing() {
    const a = this.alarm;
    if (a.state === 'closed') return html`<p class="standing">Afsluttet: ${outcomeWord(a.outcome)}</p>`;
    const left = a.nextDeadline ? Date.parse(a.nextDeadline) - now() : 0;
    return html`<div class="standing">
      ${a.responder ? html`<p class="holder ${a.overdue ? 'overdue' : ''}">${icon('person', 22)}
        ${holderSentence(a, this.me)}${a.overdue ? ' – tiden er gået' : ''}</p>` : nothing}
      ${a.nextDeadline && !a.overdue ? html`<p>${icon('clock', 22)} <span>${deadlineWord(a.state)} kl.\u00a0${clock(a.nextDeadline)}
        ${left > 0 ? html`<span class="quiet">(om ${span(left)})</span>` : nothing}</span></p>` : nothing}
    </div>`;
  }

  /** The one thing to do next, for the one whose turn it is. */
  #nextStep() {
    const { state, responder, overdue } = this.alarm;
    const step = NEXT_STEPS[state];
    if (!this.canAct || !step) return nothing;
    if (responder === this.me || state === 'raised') return this.#primary(step);
    return overdue ? this.#primary({ action: 'accept', label: 'Jeg overtager den' }) : nothing;
  }

  #more() {
    const { home, state, responder } = this.alarm;
    const maySkipVisit = this.canAct && responder === this.me && (state === 'accepted' || state === 'on-the-way');
    return html`<div class="row">
      ${home.phone ? html`<a class="button" href="tel:${home.phone}">${icon('phone', 22)}
        <span>Ring ${phoneInPairs(home.phone)}</span></a>` : nothing}
      <button aria-expanded=${this.journalOpen ? 'true' : 'false'}
        @click=${() => { this.journalOpen = !this.journalOpen; }}>${icon('note', 22)} Journal</button>
      ${maySkipVisit ? html`<button @click=${() => this.#begin('close')}>Afslut uden besøg</button>` : nothing}
    </div>`;
  }

  #primary({ action, label }) {
    return html`<button class="act" aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => this.#begin(action)}>${this.busy ? 'Sender …' : label}</button>`;
  }

  /** Brings the card into sight with its next step in focus. */
  focusNextStep() {
    this.scrollIntoView({ block: 'nearest' });
    this.renderRoot.querySelector('.act')?.focus({ preventScroll: true });
  }

  #begin(action) {
    if (action === 'close') {
      this.closing = true;
      this.mistake = null;
    } else {
      this.#act(action);
    }
  }

  async #act(action, body) {
    if (this.busy) return;
    this.busy = true;
    this.mistake = null;
    try {
      this.#tell(await api.act(this.alarm.id, action, body));
      this.closing = false;
    } catch (problem) {
      this.mistake = problem.message;
      await this.#refresh();
    } finally {
      this.busy = false;
    }
  }

  /** After a refusal: show why by showing how it stands. */
  async #refresh() {
    try {
      this.#tell(await api.alarm(this.alarm.id));
    } catch {
      // The mistake already shown says that there is no contact.
    }
  }

  #tell(alarm) {
    this.dispatchEvent(new CustomEvent('changed', { detail: alarm, bubbles: true, composed: true }));
  }
}

customElements.define('nv-alarm', AlarmCard);
