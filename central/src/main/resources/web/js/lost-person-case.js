import { LitElement, html, nothing } from 'lit';
import { icon } from './icons.js';
import { lostPersons } from './lost-person-api.js';
import './lost-person-checklist.js';
import './lost-person-close.js';
import './lost-person-relatives.js';
import { lostPersonStyles } from './lost-person-styles.js';
import { STEP_FIELDS, trackerSentence } from './lost-person-words.js';
import { PLACES } from './places.js';
import { shared } from './styles.js';
import { ago, clock, clockOrDate, now, span } from './time.js';
import { phoneInPairs, shortAddress } from './words.js';

/** One search on one phone: the next thing to do first, then everything that is known, who is where, and what has been done. */
class LostPersonCase extends LitElement {
  static properties = { me: {}, lost: {}, outbox: {}, change: {}, askedBy: {}, closing: { state: true } };
  static styles = [shared, lostPersonStyles];

  render() {
    const { lost } = this;
    return html`<div class="plain all">
      <div><h2>${lost.citizenName}</h2>
        <p>${lost.open ? `Væk, siden eftersøgningen begyndte ${ago(lost.openedAt)}.` : 'Eftersøgningen er afsluttet.'} <b>${lost.leaderName}</b> leder.</p></div>
      ${this.#unsent()}
      ${!lost.onCase ? this.#outside() : lost.open ? this.#inside() : html`${this.#ended()}${this.#timeline()}`}
    </div>
    ${this.closing ? html`<nv-lost-close .lost=${lost} @chosen=${event => this.#close(event.detail)} @given-up=${() => { this.closing = false; }}></nv-lost-close>` : nothing}`;
  }

  #do(action, body, what, field = null) {
    this.outbox.do(this.lost.id, action, { ...body, ...this.askedBy && { askedBy: this.askedBy } }, what, field);
  }

  /** An act has come through: what was written in its field is the central's now. */
  came({ field }) {
    if (!field) return;
    this.renderRoot.querySelector('nv-lost-checklist')?.came(field);
    const written = this.renderRoot.getElementById(field);
    if (written) written.value = '';
  }

  #unsent() {
    const late = this.outbox.late(this.lost.id);
    const refused = this.outbox.refused(this.lost.id);
    return html`<div><div role="status">${late.length ? html`<div class="waits"><b>Ikke sendt endnu. Sendes, når der er kontakt.</b>
        <ul>${late.map(act => html`<li>${clock(act.at)}: ${act.what}</li>`)}</ul></div>` : nothing}</div>
      <div role="alert">${refused.map(act => html`<div class="refused"><p><b>Blev ikke til noget:</b> ${act.what}. ${act.refused}</p>
        <button @click=${() => this.outbox.read(act.key)}>Forstået</button></div>`)}</div></div>`;
  }

  #outside() {
    const { lost } = this;
    if (!lost.open) return nothing;
    return html`<section><p>Kun de, der er med, ser, hvad der er fundet ud af. ${lost.searchers === 1 ? 'Én er med' : `${lost.searchers} er med`} nu.</p>
      <label>Hvor leder du? <span class="quiet">(kan udelades)</span><input id="joining" autocomplete="off" maxlength="200"></label>
      <button class="act" @click=${() => this.#do('join', { where: this.#written('joining') }, 'Jeg leder med', 'joining')}>Jeg leder med</button>
      ${lost.leaderPhone ? html`<a class="button" href="tel:${lost.leaderPhone}">${icon('phone', 22)} Ring til ${lost.leaderName}</a>` : nothing}</section>`;
  }

  #written(id) {
    return this.renderRoot.getElementById(id)?.value.trim() || undefined;
  }

  #inside() {
    const { lost } = this;
    return html`${this.#next()}
      <button class="act found" @click=${() => { this.closing = true; }}>${icon('check', 30)} Fundet</button>
      ${this.#position()}
      ${this.#searching()}
      ${lost.relatives.length ? html`<nv-lost-relatives id="relatives" .lost=${lost} .send=${(...act) => this.#do(...act)} .change=${this.change}></nv-lost-relatives>` : nothing}
      ${this.#fetching()}
      <nv-lost-checklist .lost=${lost} .outbox=${this.outbox} .change=${this.change} .send=${(...act) => this.#do(...act)}></nv-lost-checklist>
      ${this.#police()}
      ${this.#home()}
      ${this.#timeline()}`;
  }

  #next() {
    const { advice } = this.lost;
    const left = advice.policeBy ? Date.parse(advice.policeBy) - now() : null;
    return html`<div class="now"><p class="quiet">Gør nu</p>
      <p class="do">${advice.title}</p><p>${advice.text}</p>
      ${left === null ? nothing : left > 0 ? html`<p>Politiet skal have besked senest kl. ${clock(advice.policeBy)}, om ${span(left)}.</p>`
        : html`<p class="late">Politiet skulle have haft besked kl. ${clock(advice.policeBy)}.</p>`}
      <button @click=${() => this.#goTo(STEP_FIELDS[advice.step])}>${advice.step === 'keep-searching' ? 'Se, hvem der leder hvor' : 'Gå til det'}</button>
      <details><summary>Hele rækkefølgen</summary><ul class="steps">${advice.steps.map(step => html`<li class=${step.done ? 'done' : ''}>
        <span aria-hidden="true">${step.done ? '✓' : '○'}</span><span>${step.title}<span class="unseen">${step.done ? ', gjort' : ', mangler'}</span></span></li>`)}</ul></details>
    </div>`;
  }

  #goTo(field) {
    const here = this.renderRoot.getElementById(field);
    if (!here) {
      this.renderRoot.querySelector('nv-lost-checklist')?.goTo(field);
      return;
    }
    here.scrollIntoView({ block: 'start' });
    (here.renderRoot ?? here).querySelector('input, button, summary, textarea, a')?.focus({ preventScroll: true });
  }

  /** Where the tracker is, is looked up on its own page, which writes down who looked and why. */
  #position() {
    const { lost } = this;
    if (!lost.tracker) return nothing;
    const finds = PLACES.some(place => place.id === 'find' && place.roles.includes(this.me.role));
    return html`<section aria-labelledby="gps"><h3 id="gps">GPS</h3><p>${trackerSentence(lost.tracker)}</p>
      ${finds ? html`<a class="button" href="#/find?citizen=${encodeURIComponent(lost.citizen)}&case=${encodeURIComponent(lost.id)}">${icon('tracker-sos', 24)} Se på kortet</a>` : nothing}</section>`;
  }

  #searching() {
    const { lost, me } = this;
    const leads = lost.leader === me.user;
    const mine = lost.people.find(one => one.user === me.user);
    return html`<section id="searching" aria-labelledby="people"><h3 id="people">Hvem leder hvor</h3>
      <ul class="lines">${lost.people.map(one => html`<li><b>${one.name}</b>${one.inPerson ? ` (${one.inPerson})` : ''}${one.leads ? ' · leder eftersøgningen' : ''}<br>
        ${one.where ?? html`<span class="quiet">Ikke sagt endnu</span>`}
        ${one.phone && one.user !== me.user ? html`<br><a class="button" href="tel:${one.phone}">${icon('phone', 22)} ${phoneInPairs(one.phone)}</a>` : nothing}</li>`)}</ul>
      <form @submit=${event => this.#sendField(event, 'searching-where', where => this.#do('search', { where }, `Du leder: ${where}`, 'searching-where'))}>
        <label>Hvor leder du?<input id="searching-where" autocomplete="off" maxlength="200" placeholder=${mine?.where ?? ''}></label><button>Gem, hvor du leder</button></form>
      ${leads ? this.#taking() : html`<div class="row">
        <button @click=${() => this.#do('lead', {}, 'Overtag ledelsen')}>Jeg overtager ledelsen</button>
        <button @click=${() => this.#do('leave', {}, 'Forlad eftersøgningen')}>Jeg er ikke med mere</button></div>`}</section>`;
  }

  #taking() {
    const { colleagues } = this.lost;
    if (colleagues.length === 0) return nothing;
    return html`<form @submit=${this.#take}><label>Tag en kollega med<select id="who"><option value="">Vælg</option>
        ${colleagues.map(one => html`<option value=${one.user}>${one.name}</option>`)}</select></label><button>Tag med</button></form>`;
  }

  #take = event => {
    event.preventDefault();
    const who = this.#written('who');
    if (who) this.#do('join', { who }, 'Tag en kollega med');
  };

  #sendField(event, field, send) {
    event.preventDefault();
    const text = this.#written(field);
    if (text) send(text);
  }

  #fetching() {
    const { fetching } = this.lost;
    return html`<section aria-labelledby="fetching"><h3 id="fetching">Afhentning</h3>
      ${fetching.sentAt ? html`<p>Hjemmeplejen blev sendt ${clockOrDate(fetching.sentAt)}.</p>` : nothing}
      ${fetching.allowed ? html`<p>Hjemmeplejen må hente borgeren, én gang i denne eftersøgning.</p>
        <button @click=${() => this.#do('fetching', {}, 'Send hjemmeplejen ud for at hente')}>Hjemmeplejen henter</button>`
        : html`<p>${fetching.sentence}${fetching.relatives.length ? ` Det gælder ${fetching.relatives.join(', ')}.` : ''}</p>`}</section>`;
  }

  #police() {
    const { lost } = this;
    return html`<section id="police" aria-labelledby="police-title"><h3 id="police-title">Politiet</h3>
      <p>${lost.policeToldAt ? `Politiet fik besked ${clockOrDate(lost.policeToldAt)}.` : 'Politiet har ikke fået besked.'}</p>
      <a class="button" href=${lostPersons.sheet(lost.id)} target="_blank" rel="noopener">${icon('note', 22)} Ark til politiet (PDF)</a>
      <form @submit=${event => { event.preventDefault(); this.#do('police', { reference: this.#written('reference') }, 'Politiet har fået besked', 'reference'); }}>
        <label>Hvem talte I med, sagsnummer <span class="quiet">(kan udelades)</span><input id="reference" autocomplete="off" maxlength="500"></label>
        <button>Politiet har fået besked</button></form></section>`;
  }

  #home() {
    const { home, callerName, callerPhone } = this.lost;
    return html`<section aria-labelledby="home"><h3 id="home">Hjemmet</h3><p>${shortAddress(home)}, ${home.postalCode} ${home.city}</p>
      ${home.phone ? html`<a class="button" href="tel:${home.phone}">${icon('phone', 22)} ${phoneInPairs(home.phone)}</a>` : nothing}
      ${callerName ? html`<p>${callerName} ringede om det.</p>` : nothing}
      ${callerPhone ? html`<a class="button" href="tel:${callerPhone}">${icon('phone', 22)} ${phoneInPairs(callerPhone)}</a>` : nothing}</section>`;
  }

  #timeline() {
    const { lost } = this;
    return html`<section aria-labelledby="timeline"><h3 id="timeline">Hvad der er gjort</h3>
      ${lost.open ? html`<form @submit=${event => this.#sendField(event, 'note', text => this.#do('note', { text }, `Note: ${text}`, 'note'))}>
        <label>Skriv en note<textarea id="note" maxlength="2000" rows="2"></textarea></label><button>Gem noten</button></form>` : nothing}
      <ol class="lines">${[...lost.timeline].reverse().map(line => html`<li><span class="quiet">${clockOrDate(line.at)} · ${line.byName}${line.inPerson ? ` (${line.inPerson})` : ''}</span><br>${line.text}</li>`)}</ol></section>`;
  }

  #ended() {
    const { ending } = this.lost;
    return html`<section class="ended"><h3>${ending.words}</h3>
      ${ending.where ? html`<p>${ending.where}</p>` : nothing}
      ${ending.secondsToFound === null ? nothing : html`<p>Det tog ${span(ending.secondsToFound * 1000)}.</p>`}
      ${ending.note ? html`<p>${ending.note}</p>` : nothing}
      <a class="button" href="#/eftersoegning">Tilbage til listen</a></section>`;
  }

  #close(ending) {
    this.closing = false;
    this.#do('close', ending, 'Afslut eftersøgningen');
  }
}

customElements.define('nv-lost-case', LostPersonCase);
