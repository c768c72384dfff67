import { LitElement, html, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import './grant-letter-form.js';
import './grant-letter-sent.js';
import { letterStyles } from './grant-letter-styles.js';
import { asked, fileOf } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { dateWord, dayOf, serviceWord } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

const DRAFTS = {
  'decision-granted': 'brev om bevilling', 'decision-part': 'brev om delvis bevilling', 'decision-refused': 'brev om afslag', 'decision-changed': 'brev om ændring',
  'decision-ended': 'brev om ophør', delay: 'brev om forsinkelse', 'complaint-received': 'kvittering for klagen', 'complaint-changed': 'svar: klagen gav ret',
  'complaint-upheld': 'svar: afgørelsen fastholdes', 'passed-on': 'brev om videresendt klage',
};
const HOW = { 'digital-post': 'med digital post', letter: 'som brev', 'handed-over': 'afleveret i hånden' };

/** The letters of a grant: draft one, read it as it will look on paper, rewrite it, and mark it as sent. A person sends it. */
class GrantLetters extends LitElement {
  static properties = {
    me: {}, grant: {}, whose: { state: true }, all: { state: true }, letter: { state: true }, editing: { state: true }, mistake: { state: true }, said: { state: true }, busy: { state: true },
  };
  static styles = [shared, grantStyles, letterStyles];

  connectedCallback() {
    super.connectedCallback();
    this.#list();
    addEventListener('hashchange', this.#moved);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  updated(changed) {
    if (changed.has('grant') && changed.get('grant') !== undefined) this.#list();
  }

  get #id() {
    return this.grant?.id ?? this.grant ?? asked().get('grant');
  }

  #moved = () => {
    if (this.isConnected && !this.grant) this.#list();
  };

  render() {
    const { all } = this;
    return html`<section class="page" aria-labelledby="title">
      ${this.whose ? html`<a class="button back" href=${fileOf(this.whose.citizen.id, this.whose.id)}>Til borgerens sag</a>` : nothing}
      <h2 id="title" tabindex="-1">Breve${this.whose ? html` til ${this.whose.citizen.name}: ${serviceWord(this.whose)}` : nothing}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <div role="status">${this.said ? html`<p class="calm">${icon('check', 24)} ${this.said}</p>` : nothing}</div>
      ${all ? html`${this.#drafting(all)}${this.#letters(all.letters)}` : this.mistake ? nothing : html`<p class="quiet" role="status">Henter breve …</p>`}
      ${this.letter ? this.#one(this.letter) : nothing}
    </section>`;
  }

  #drafting({ kinds, journalNote }) {
    return html`
      ${journalNote ? html`<div class="box"><p><strong>Et notat i journalen er valgt i stedet for et brev:</strong></p><p class="said">${journalNote}</p></div>` : nothing}
      ${kinds.length && !journalNote ? html`<div class="row" role="group" aria-label="Lav et brev">${kinds.map(kind => html`
        <button ?disabled=${this.busy} @click=${() => this.#draft(kind)}>Lav ${DRAFTS[kind] ?? kind}</button>`)}</div>` : nothing}
      ${kinds.length || journalNote ? nothing : html`<p class="quiet">Der er intet at skrive til borgeren om endnu. Et brev laves, når der er truffet en afgørelse.</p>`}`;
  }

  #letters(letters) {
    return letters.length === 0 ? nothing : html`<ul class="letters" aria-label="Breve i sagen">${letters.map(one => html`<li>
      <button class="pick" aria-pressed=${this.letter?.number === one.number} @click=${() => this.#open(one.number)}>
        <strong>${one.title}</strong>
        <span class=${one.sentOn ? 'sent' : 'draft'}>${one.sentOn ? `Sendt ${dateWord(one.sentOn)} ${HOW[one.how]}` : `Udkast af ${one.byName}, ${dayOf(one.draftedAt)}. Ikke sendt`}</span>
      </button></li>`)}</ul>`;
  }

  #one(letter) {
    const sent = Boolean(letter.sentOn);
    return html`<article class="letter" aria-labelledby="letter">
      <h3 id="letter" tabindex="-1">${letter.title}</h3>
      ${sent ? html`<p class="calm">${icon('check', 24)} Sendt ${dateWord(letter.sentOn)} ${HOW[letter.how]} af ${letter.sentByName}. Brevet kan ikke ændres.</p>` : nothing}
      ${letter.warning ? html`<p class="flag warn">${icon('warning', 24)} <span>${letter.warning.text} ${sent ? '' : 'Ret teksten, før brevet sendes.'}</span></p>` : nothing}
      ${this.editing ? html`<nv-letter-form .letter=${letter} .busy=${this.busy} @save=${event => this.#rewrite(event.detail)} @leave=${() => this.#leave()}></nv-letter-form>` : this.#paper(letter)}
      ${this.editing ? nothing : html`<div class="row">
        ${sent ? nothing : html`<button @click=${this.#edit}>${icon('note', 22)} Ret teksten</button>`}
        <a class="button" href=${grants.letterFile(this.#id, letter.number, 'pdf')} target="_blank" rel="noopener">Hent til print (PDF)</a>
        <a class="button" href=${grants.letterFile(this.#id, letter.number, 'txt')} download>Hent som tekst</a></div>
        ${sent ? nothing : html`<nv-letter-sent .letter=${letter} .busy=${this.busy} @sent=${event => this.#sent(event.detail)}></nv-letter-sent>`}`}
    </article>`;
  }

  #paper(letter) {
    return html`<div class="paper" lang="da">
      <div class="heads"><p>${[letter.addressee.name, ...letter.addressee.address].map(line => html`${line}<br>`)}</p>
        <p>${[letter.sender.municipality, letter.sender.office, ...letter.sender.address, ...letter.sender.phone ? [`Tlf. ${letter.sender.phone}`] : []].map(line => html`${line}<br>`)}
          <br>${dateWord(letter.date)}<br>Sag: ${letter.reference}</p></div>
      <p class="title">${letter.title}</p>
      ${letter.paragraphs.map(one => html`<div>${one.heading ? html`<p class="heading">${one.heading}</p>` : nothing}<p class="text">${one.text}</p></div>`)}
      <p>Med venlig hilsen<br><br>${letter.signature.name}<br>${letter.signature.title}<br>${letter.sender.municipality}</p>
      ${letter.enclosures.length ? html`<p>Vedlagt: ${letter.enclosures.join(', ')}</p>` : nothing}
    </div>`;
  }

  #edit = async () => {
    this.editing = true;
    this.said = null;
    await this.updateComplete;
    this.renderRoot.querySelector('nv-letter-form').focusFirst();
  };

  async #leave() {
    this.editing = false;
    await this.#focus();
  }

  async #focus() {
    await this.updateComplete;
    this.renderRoot.getElementById('letter')?.focus();
  }

  async #list() {
    if (!this.#id) {
      this.mistake = 'Vælg en bevilling i borgerens sag først.';
      return;
    }
    this.letter = null;
    this.editing = false;
    this.said = null;
    try {
      [this.all, this.whose] = await Promise.all([grants.letters(this.#id), this.grant ? null : grants.one(this.#id)]);
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, 'Brevene kunne ikke hentes.');
    }
  }

  #open(number) {
    this.#do(async () => {
      this.letter = await grants.letter(this.#id, number);
      this.editing = false;
    }, null);
  }

  #draft(kind) {
    this.#do(async () => {
      this.letter = await grants.draftLetter(this.#id, kind);
      this.editing = false;
    }, 'Et udkast er lavet. Læs det igennem, før det sendes.');
  }

  #rewrite(paragraphs) {
    this.#do(async () => {
      this.letter = await grants.rewriteLetter(this.#id, this.letter.number, paragraphs);
      this.editing = false;
    }, 'Rettelserne er gemt.');
  }

  #sent(body) {
    this.#do(async () => {
      this.letter = await grants.letterSent(this.#id, this.letter.number, body);
    }, 'Brevet er markeret som sendt.');
  }

  async #do(work, said) {
    this.busy = true;
    try {
      await work();
      this.mistake = null;
      this.said = said;
      this.all = await grants.letters(this.#id);
      await this.#focus();
    } catch (problem) {
      this.said = null;
      this.mistake = failed(this, problem);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-letters', GrantLetters);
