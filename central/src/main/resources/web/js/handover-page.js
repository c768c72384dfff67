import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { staffingStyles } from './staffing-styles.js';
import { capital, listed } from './staffing-words.js';
import { shared } from './styles.js';
import { wrong } from './technical-words.js';
import { ago, clock, clockOrDate } from './time.js';
import { causeWord, shortAddress } from './words.js';

const REFRESH_MS = 15_000;
const STATES = { raised: 'Ingen har taget den', accepted: 'Taget af', 'on-the-way': 'På vej:', arrived: 'Fremme:' };

/** What those who come on shift must know, and who has read it. */
class HandoverPage extends LitElement {
  static properties = { me: {}, list: { state: true }, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, staffingStyles, css`
    section { max-width: 48rem; }
    article.open { border-left-color: var(--urgency-4); }
    .read { position: sticky; bottom: 0; padding: 0.75rem 0 max(0.75rem, env(safe-area-inset-bottom)); background: var(--page); }
    .tick { display: flex; gap: 0.5rem; align-items: center; font-weight: 700; }
    .tick svg { color: var(--calm); }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    return html`<section aria-labelledby="title">
      <a class="button back" href="#">Til alarmerne</a>
      <h2 id="title" tabindex="-1">Vagtskifte</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.list ? this.#all() : html`<p class="quiet" role="status">Henter listen …</p>`}
    </section>`;
  }

  #all() {
    const { shift, alarms, notices, unprotected } = this.list;
    const nothingOpen = alarms.length + notices.length + unprotected.length === 0;
    return html`<p>${capital(shift.words)}, kl. ${clock(shift.from)}-${clock(shift.to)}</p>
      ${nothingOpen ? html`<p class="calm">${icon('moon', 32)} Der er ikke noget åbent at overtage.</p>` : nothing}
      ${this.#group('Åbne alarmer', alarms, alarm => this.#alarm(alarm))}
      ${this.#group('Det skal vagten vide', notices, notice => this.#notice(notice))}
      ${this.#group('Hjem uden beskyttelse', unprotected, row => this.#unprotected(row))}
      <h3>Hvem har læst listen</h3>
      <ul>${this.list.readers.map(reader => html`<li class="tick">${icon('note', 22)} <span>${reader.name}, ${clockOrDate(reader.at)}</span></li>`)}</ul>
      ${this.list.unread.length ? html`<p>Mangler: ${listed(this.list.unread.map(one => one.name))}.</p>` : nothing}
      <div class="read">${this.list.readByMe ? html`<p class="tick" role="status">${icon('note', 28)} Du har læst listen.</p>`
        : html`<button class="act" ?disabled=${this.busy} @click=${this.#tick}>Jeg har læst listen</button>`}</div>`;
  }

  #group(title, rows, card) {
    return rows.length ? html`<h3>${title} <span class="quiet">(${rows.length})</span></h3>${rows.map(card)}` : nothing;
  }

  #alarm(alarm) {
    return html`<article class=${alarm.state === 'raised' ? 'bad' : 'open'}>
      <h4>${causeWord(alarm.cause)}, ${shortAddress(alarm.home)}</h4>
      <p>${alarm.citizens.map(citizen => citizen.name).join(' og ')}</p>
      <p>${STATES[alarm.state] ?? ''} ${alarm.responderName ?? ''} <span class="quiet">(${ago(alarm.raisedAt)})</span></p>
    </article>`;
  }

  #notice(notice) {
    return html`<article class=${notice.acknowledged ? 'warn' : 'bad'}>
      <h4>${notice.title}</h4><p>${notice.text}</p>
      <p class="quiet">Siden ${clockOrDate(notice.beganAt)}${notice.acknowledged ? '. Nogen tager sig af det.' : ''}</p>
    </article>`;
  }

  #unprotected(row) {
    return html`<article class="bad">
      <h4>${shortAddress(row.home)}</h4><p>${wrong(row)}</p><p class="quiet">Siden ${clockOrDate(row.beganAt)}</p>
    </article>`;
  }

  #tick = async () => {
    this.busy = true;
    try {
      this.list = await api.readHandover(this.list.shift.shift);
      this.mistake = null;
    } catch (problem) {
      this.mistake = problem.message;
      if (problem.status === 409) await this.#read(true);
    }
    this.busy = false;
  };

  async #read(keepMistake) {
    try {
      this.list = await api.handover();
      if (!keepMistake) this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
      this.mistake = `${problem.message} Listen er ikke opdateret.`;
    }
  }
}

customElements.define('nv-handover', HandoverPage);
