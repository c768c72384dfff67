import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { staffingStyles } from './staffing-styles.js';
import { capital, person } from './staffing-words.js';
import { shared } from './styles.js';
import { now } from './time.js';

/** One shift: a leader puts people on and takes them off, somebody on it proposes to trade it. Fires `decide` with what to do. */
class ShiftDialog extends LitElement {
  static properties = { me: {}, shift: { state: true }, busy: { state: true }, mistake: { state: true } };
  static styles = [shared, staffingStyles];

  #teams = [];
  #rota = null;

  /** Shows this shift. */
  open(shift, teams, rota) {
    this.#teams = teams;
    this.#rota = rota;
    this.shift = shift;
    this.mistake = null;
    this.busy = false;
    this.updateComplete.then(() => this.renderRoot.querySelector('dialog').showModal());
  }

  render() {
    if (!this.shift) return html`<dialog></dialog>`;
    const leader = this.me.role === 'shift-leader';
    return html`<dialog aria-labelledby="title"><div>
      <h2 id="title">${capital(this.shift.words)}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.shift.teams.map(team => leader ? this.#edit(team) : this.#trade(team))}
      <button @click=${this.#close}>Luk</button>
    </div></dialog>`;
  }

  #edit(team) {
    const members = this.#teams.find(one => one.id === team.team)?.members ?? [];
    const others = this.#teams.flatMap(one => [...one.members, ...one.leaders]);
    const free = [...members, ...others].filter((one, index, all) => all.findIndex(two => two.user === one.user) === index
      && !team.people.some(two => two.user === one.user));
    const id = name => `${name}-${team.team}`;
    return html`<h3>${team.name}</h3>
      <label>Hvorfor? <input id=${id('reason')} maxlength="200" autocomplete="off" placeholder="For eksempel syg"></label>
      ${team.people.length === 0 ? html`<p class="nobody">Ingen på vagt</p>` : nothing}
      ${team.people.map(one => html`<div class="row"><p class="wide">${person(one)}</p>
        <button ?disabled=${this.busy} @click=${() => this.#change(team, 'remove', one)} aria-label="Tag ${one.name} af vagten">Tag af</button></div>`)}
      ${free.length ? html`<div class="row">
        <label class="wide">Sæt på vagten
          <select id=${id('add')}>${free.map(one => html`<option value=${one.user}>${one.name}</option>`)}</select></label>
        <button ?disabled=${this.busy} @click=${() => this.#change(team, 'add', free.find(one => one.user === this.renderRoot.getElementById(id('add')).value))}>Sæt på</button>
      </div>` : nothing}`;
  }

  #change(team, kind, { user, name }) {
    const reason = this.renderRoot.getElementById(`reason-${team.team}`).value.trim();
    this.#decide(() => api.override(team.team, { shift: this.shift.shift, kind, person: user, reason }),
      `${name} er ${kind === 'add' ? 'sat på' : 'taget af'} ${this.shift.words}.`);
  }

  /** Every coming shift of a colleague that I am not on, while the colleague is not on this one. */
  #trade(team) {
    if (!team.people.some(one => one.user === this.me.user)) return nothing;
    const offers = this.#rota.shifts.filter(shift => shift.shift !== this.shift.shift && Date.parse(shift.to) > now())
      .flatMap(shift => shift.teams.filter(one => one.team === team.team && !one.people.some(two => two.user === this.me.user))
        .flatMap(one => one.people.filter(two => !team.people.some(three => three.user === two.user))
          .map(two => ({ shift: shift.shift, words: shift.words, other: two.user, name: two.name }))));
    if (offers.length === 0) return html`<p>Ingen kollega har en vagt i den viste uge, du kan bytte med.</p>`;
    return html`<p>Du har ${this.shift.words}. Byt med en kollega; byttet gælder, når kollegaen siger ja.</p>
      <label>Kollegaens vagt <select id="offer">${offers.map((offer, index) => html`<option value=${index}>${offer.name}: ${offer.words}</option>`)}</select></label>
      <button class="act" ?disabled=${this.busy} @click=${() => this.#propose(team, offers[Number(this.renderRoot.getElementById('offer').value)])}>Foreslå byttet</button>`;
  }

  #propose(team, { shift, other, name }) {
    this.#decide(() => api.proposeSwap({ team: team.team, gives: this.shift.shift, other, takes: shift }),
      `${name} er spurgt om byttet.`);
  }

  #decide(act, done) {
    this.busy = true;
    const then = mistake => {
      this.busy = false;
      this.mistake = mistake;
      if (!mistake) this.#close();
    };
    this.dispatchEvent(new CustomEvent('decide', { detail: { act, done, then } }));
  }

  #close = () => this.renderRoot.querySelector('dialog').close();
}

customElements.define('nv-shift-dialog', ShiftDialog);
