import { LitElement, html, css, nothing } from 'lit';
import { grantStyles } from './grant-styles.js';
import { HAPPENINGS, actWord, complaintWord, dateWord, dayOf, daysWord } from './grant-words.js';
import { shared } from './styles.js';
import { clockOrDate, dayFromNow } from './time.js';

/** What has been decided about a grant, complained of and written down: folded away until somebody asks. */
class GrantPast extends LitElement {
  static properties = { grant: {} };
  static styles = [shared, grantStyles, css`
    :host { display: grid; }
    details { border-top: 1px solid var(--line); }
    li { display: grid; gap: 0.2rem; padding: 0.6rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    li:first-child { border-top: 0; }
  `];

  render() {
    const { decisions, complaints, facts, journal } = this.grant;
    return html`
      ${this.#list('Afgørelser', decisions, one => html`<p><strong>${actWord(one.act)}</strong> ${dateWord(one.made)}${one.act === 'ended' ? `, sidste dag ${dateWord(one.day)}` : ''}${one.legalBasis ? ` efter ${one.legalBasis}` : ''}, ${one.byName}</p>
        <p class="said">${one.reasons}</p>
        ${one.confirmedBy ? html`<p class="quiet">${one.confirmation === 'rejected' ? 'Afvist' : 'Bekræftet'} af ${one.confirmedBy}.</p>` : nothing}
        ${one.journalNoteOnly ? html`<p class="quiet">Kun notat i journalen.</p>` : nothing}`)}
      ${this.#list('Klager', complaints, one => this.#complaint(one))}
      ${this.#list('Det, der er sket', facts, one => html`<p><strong>${HAPPENINGS[one.kind] ?? one.kind}</strong> ${dateWord(one.date)}${one.to ? ` til ${dateWord(one.to)}` : ''}</p>
        ${one.reason ? html`<p class="said">${one.reason}</p>` : nothing}
        <p class="quiet">Skrevet ned af ${one.byName} ${dayOf(one.recordedAt)}${one.late ? ', længe efter det skete' : ''}.</p>`)}
      ${this.#list('Journal', journal, one => html`<p>${clockOrDate(one.at)}: <strong>${actWord(one.kind)}</strong>, ${one.byName ?? 'systemet'}</p>`)}`;
  }

  #complaint({ received, late, text, state, reassessBy, outcome, reasons, passedOn }) {
    const days = Math.round((Date.parse(reassessBy) - Date.parse(dayFromNow(0))) / 86400_000);
    return html`<p><strong>${complaintWord(state)}</strong>, kom ${dateWord(received)}${late ? ', efter at fristen var gået' : ''}</p><p class="said">${text}</p>
      ${state === 'received' ? html`<p class="when ${days < 0 ? 'overdue' : ''}">Genvurderes senest ${dateWord(reassessBy)}: ${daysWord(days)}</p>` : nothing}
      ${outcome ? html`<p class="quiet">${outcome === 'changed' ? 'Borgeren fik medhold.' : outcome === 'too-late' ? 'Den kom for sent og blev ikke behandlet.' : 'Kommunen holdt fast.'}${passedOn ? ` Sendt til Ankestyrelsen ${dateWord(passedOn)}.` : ''}</p><p class="said">${reasons}</p>` : nothing}`;
  }

  #list(title, rows, row) {
    return rows?.length ? html`<details><summary>${title} (${rows.length})</summary><ul>${rows.map(one => html`<li>${row(one)}</li>`)}</ul></details>` : nothing;
  }
}

customElements.define('nv-grant-past', GrantPast);
