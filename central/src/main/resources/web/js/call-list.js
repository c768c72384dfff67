import { LitElement, html, css, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from './api.js';
import { markIcon, markStyles } from './call-marks.js';
import { drawnAs, drawnWord, momentWord, whoseWord } from './dossier-words.js';
import { shared } from './styles.js';
import { causeWord, outcomeWord } from './words.js';

/** Calls with what responders wrote, latest first; where nobody knows whose one was, whoever knows can say. */
class CallList extends LitElement {
  static properties = { calls: {}, people: {}, asking: { state: true }, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, markStyles, css`
    ul { display: grid; gap: 0.6rem; }
    li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 0.7rem; padding: 0.7rem 0.9rem; border: 2px solid var(--line); border-radius: 14px; background: var(--card); overflow-wrap: anywhere; }
    li.ask { border-color: var(--urgency-4); border-left-width: 10px; }
    li > * { grid-column: 2; }
    li > .sign { grid-column: 1; grid-row: 1; margin-top: 0.1rem; }
    .what { font-weight: 700; }
    .note { padding-left: 0.8rem; border-left: 4px solid var(--line); white-space: pre-line; }
    .corrected { font-weight: 600; }
    fieldset { display: grid; gap: 0.6rem; margin: 0.4rem 0 0; padding: 0; border: 0; min-width: 0; }
    legend { padding: 0; font-weight: 700; }
    .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    label { display: grid; gap: 0.3rem; font-weight: 600; }
    textarea { width: 100%; min-height: 5rem; padding: 0.6rem; border: 2px solid var(--line); border-radius: 12px; background: var(--page); color: var(--text); font: inherit; }
  `];

  render() {
    const calls = [...this.calls ?? []].reverse();
    if (calls.length === 0) return html`<p class="quiet">Ingen kald at vise.</p>`;
    return html`<ul>${repeat(calls, call => call.alarm, call => this.#call(call))}</ul>`;
  }

  #call(call) {
    const whose = whoseWord(call);
    return html`<li class=${call.askWhose ? 'ask' : ''}>
      ${markIcon(drawnAs(call))}
      <p class="what">${drawnWord(drawnAs(call))} · ${causeWord(call.cause)}${call.exercise ? ' på en prøvedag' : nothing}</p>
      <p>${momentWord(call.at)}${call.late ? html`, modtaget først ${momentWord(call.receivedAt)}` : nothing}${call.closedByName ? html`. Afsluttet af ${call.closedByName}` : nothing}${call.outcome ? nothing : '. Endnu ikke afsluttet'}</p>
      ${call.note ? html`<p class="note">${call.note}</p>` : nothing}
      ${call.corrections.map(one => html`<p class="corrected">Rettet ${momentWord(one.at)} af ${one.byName ?? 'servicen'} fra »${outcomeWord(one.from)}« til »${outcomeWord(one.to)}«: ${one.reason}</p>`)}
      ${call.forHelp || call.exercise ? nothing : html`<p class="quiet">Tæller ikke som et kald om hjælp.</p>`}
      ${whose ? html`<p>${whose}</p>` : nothing}
      ${call.askWhose && this.people?.length > 1 ? this.#ask(call) : nothing}
    </li>`;
  }

  #ask(call) {
    const chosen = this.asking?.alarm === call.alarm ? this.asking : null;
    const choose = choice => () => { this.asking = { alarm: call.alarm, ...choice }; this.mistake = null; };
    const button = (choice, word) => html`<button aria-pressed=${chosen?.word === word} @click=${choose({ ...choice, word })}>${word}</button>`;
    return html`<fieldset><legend>Hvis kald var det?</legend>
      <div class="buttons">${this.people.map(one => button({ citizen: one.id }, one.name))}${button({ both: true }, this.people.length > 2 ? 'Alles' : 'Begges')}</div>
      ${chosen ? html`<label>Hvordan ved du det? <textarea maxlength="1000" id="why"></textarea></label>
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        <div class="buttons"><button class="act" ?disabled=${this.busy} @click=${() => this.#say(chosen)}>Gem: ${chosen.word}</button></div>` : nothing}
    </fieldset>`;
  }

  async #say({ alarm, citizen, both }) {
    const reason = this.renderRoot.querySelector('#why').value.trim();
    if (!reason) {
      this.mistake = 'Skriv, hvordan du ved det.';
      return;
    }
    this.busy = true;
    try {
      await api.post(`/api/grants/calls/${encodeURIComponent(alarm)}/whose`, { citizen: citizen ?? null, both: Boolean(both), reason });
      this.asking = null;
      this.dispatchEvent(new CustomEvent('said', { bubbles: true, composed: true }));
    } catch (problem) {
      this.mistake = problem.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-call-list', CallList);
