import { LitElement, html, css, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import { fileOf } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { serviceWord, stageWord } from './grant-words.js';
import { shared } from './styles.js';
import { shortAddress } from './words.js';

const WAIT_MS = 200;
const LASTING = ['applied', 'granted'];

/** Finding a citizen by name or address. Without a word: those who have or apply for a grant. */
class GrantSearch extends LitElement {
  static properties = { search: { state: true }, found: { state: true }, mistake: { state: true } };
  static styles = [shared, grantStyles, css`
    :host { align-content: start; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 0.6rem; }
    li .button { width: 100%; height: 100%; min-height: 76px; justify-content: flex-start; text-align: left; background: var(--card); line-height: 1.3; }
    li span { min-width: 0; overflow-wrap: anywhere; }
    .grants { display: block; font-weight: 400; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.search ??= '';
    this.#find();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    return html`<h2 id="title" tabindex="-1">Borgere</h2>
      <label>Find en borger <span class="hint">Navn eller adresse</span>
        <input type="search" autocomplete="off" .value=${this.search} @input=${this.#typed}></label>
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      <p class=${this.found ? 'quiet' : 'quiet unseen'} role="status">${!this.found ? 'Henter …' : this.found.length === 0
        ? this.search ? 'Ingen fundet.' : 'Ingen har en bevilling endnu. Skriv et navn for at finde en borger.'
        : `${this.found.length} ${this.found.length === 1 ? 'borger' : 'borgere'}${this.search ? '' : ' med en bevilling eller en ansøgning'}`}</p>
      ${this.found?.length ? html`<ul>${this.found.map(one => html`<li><a class="button" href=${fileOf(one.citizen.id)}><span>${one.citizen.name}
        <span class="grants quiet">${one.home ? shortAddress(one.home) : 'Intet hjem'}</span><span class="grants">${this.#grants(one.grants)}</span></span></a></li>`)}</ul>` : nothing}`;
  }

  #grants(all) {
    const lasting = all.filter(one => LASTING.includes(one.stage));
    return lasting.map(one => `${serviceWord(one)}${one.stage === 'applied' ? ` (${stageWord('applied').toLocaleLowerCase('da')})` : ''}`).join(' · ') || nothing;
  }

  #typed = event => {
    this.search = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#find(), WAIT_MS);
  };

  async #find() {
    const { search } = this;
    try {
      const found = await grants.citizens(search.trim());
      if (search !== this.search) return;
      this.found = found;
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, 'Listen er ikke opdateret.');
    }
  }
}

customElements.define('nv-grant-search', GrantSearch);
