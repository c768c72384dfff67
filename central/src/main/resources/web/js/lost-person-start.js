import { LitElement, html, nothing } from 'lit';
import { newKey } from './case-outbox.js';
import { lostPersons } from './lost-person-api.js';
import { lostPersonStyles } from './lost-person-styles.js';
import { shared } from './styles.js';

/** A citizen is gone: who, how we know, begin. Fires `started` with the search. */
class LostPersonStart extends LitElement {
  static properties = {
    me: {}, asked: {}, askedBy: {}, found: { state: true }, search: { state: true }, citizen: { state: true }, how: { state: true },
    mistake: { state: true }, already: { state: true }, busy: { state: true },
  };
  static styles = [shared, lostPersonStyles];

  #key = newKey();

  connectedCallback() {
    super.connectedCallback();
    this.search = '';
    this.how = 'staff';
    this.#find();
  }

  async #find() {
    const wanted = this.search;
    try {
      const found = await lostPersons.citizens(wanted);
      if (wanted !== this.search) return;
      this.found = found;
      this.citizen ??= found.find(one => one.citizen === this.asked?.citizen) ?? null;
    } catch (problem) {
      this.#failed(problem);
    }
  }

  render() {
    return html`<div class="all plain"><h2>En borger er væk</h2>
      ${this.asked?.alarm ? html`<p>Eftersøgningen begynder med alarmen fra borgerens GPS.</p>` : this.citizen ? this.#how() : this.#who()}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.already ? html`<a class="button" href="#/eftersoegning/${this.already}">Gå til den eftersøgning, der er i gang</a>` : nothing}
      ${this.asked?.alarm || this.citizen ? html`<button class="act" ?disabled=${this.busy} @click=${this.#start}>${this.busy ? 'Sender …' : 'Begynd eftersøgning'}</button>` : nothing}
      <a class="button" href="#/eftersoegning">Fortryd</a></div>`;
  }

  #who() {
    return html`<label>Hvem er væk? <span class="quiet">Borgere med GPS står her. Skriv for at finde andre.</span>
        <input type="search" autocomplete="off" .value=${this.search} @input=${event => { this.search = event.target.value; this.#find(); }}></label>
      ${!this.found ? html`<p class="quiet" role="status">Henter …</p>` : nothing}
      ${this.found?.length === 0 ? html`<p class="quiet">Ingen fundet.</p>` : nothing}
      <ul class="cards">${this.found?.map(one => html`<li><button @click=${() => { this.citizen = one; }}>
        <span><b>${one.name}</b><br><span class="quiet">${one.address}</span></span>${one.tracker ? html`<span class="quiet">GPS</span>` : nothing}</button></li>`)}</ul>`;
  }

  #how() {
    return html`<section><h3>${this.citizen.name}</h3><p>${this.citizen.address}</p>
      <button @click=${() => { this.citizen = null; this.mistake = null; this.already = null; this.#key = newKey(); }}>Vælg en anden</button>
      <fieldset><legend>Hvordan ved vi det?</legend>
        <label class="tick"><input type="radio" name="how" .checked=${this.how === 'staff'} @change=${() => { this.how = 'staff'; }}>Personalet savner borgeren</label>
        <label class="tick"><input type="radio" name="how" .checked=${this.how === 'relative-called'} @change=${() => { this.how = 'relative-called'; }}>En pårørende eller nabo ringede</label>
      </fieldset>
      ${this.how === 'relative-called' ? html`
        <label>Hvem ringede?<input id="caller" autocomplete="off" maxlength="100"></label>
        <label>Telefon <span class="quiet">(kan udelades)</span><input id="phone" type="tel" autocomplete="off" maxlength="30"></label>` : nothing}
    </section>`;
  }

  #start = async () => {
    this.busy = true;
    this.mistake = null;
    const value = id => this.renderRoot.querySelector(`#${id}`)?.value.trim() ?? '';
    const why = this.asked?.alarm ? { how: 'zone-alarm', alarm: this.asked.alarm }
      : this.how === 'staff' ? { how: 'staff' } : { how: 'relative-called', caller: { name: value('caller'), ...value('phone') && { phone: value('phone') } } };
    try {
      const lost = await lostPersons.start({ ...this.citizen && { citizen: this.citizen.citizen }, ...why, askedBy: this.askedBy, key: this.#key });
      this.dispatchEvent(new CustomEvent('started', { detail: lost }));
    } catch (problem) {
      this.#failed(problem);
      if (problem.status === 409) await this.#findOpen();
    } finally {
      this.busy = false;
    }
  };

  /** Somebody else was first: this is where they search. */
  async #findOpen() {
    try {
      const open = await lostPersons.open();
      this.already = (this.citizen ? open.find(one => one.citizen === this.citizen.citizen) : open[0])?.id ?? null;
    } catch {
      // The list shows it as soon as there is contact.
    }
  }

  #failed(problem) {
    if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
    this.mistake = problem.message;
  }
}

customElements.define('nv-lost-start', LostPersonStart);
