import { LitElement, html, css, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import { fileOf } from './grant-parts.js';
import './grant-proposal.js';
import { grantStyles } from './grant-styles.js';
import { callsWord, flagWord, isSettled, serviceWord } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { shortAddress } from './words.js';

/** One citizen of a month: the proposal as it stands now, and its decision. Fires `next` with whom to look at after it. */
class GrantLook extends LitElement {
  static properties = { me: {}, item: {}, last: {}, after: {}, grant: { state: true }, mistake: { state: true } };
  static styles = [shared, grantStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.8rem; }
    .who { display: grid; gap: 0.2rem; }
    .inline { display: inline-flex; align-items: center; min-height: 48px; min-width: 48px; }
  `];

  willUpdate(changed) {
    const before = changed.get('item');
    if (changed.has('item') && before?.grant.id !== this.item.grant.id) {
      this.grant = null;
      this.#read();
    }
  }

  render() {
    const { grant, proposal, calls, unprotectedDays } = this.item;
    const now = this.grant?.proposals.find(one => one.key === proposal.key);
    return html`
      <div class="who"><h3 id="name" tabindex="-1">${grant.citizen.name}</h3>
        <p>${serviceWord(grant)}${grant.home ? html` <span class="quiet">· ${shortAddress(grant.home)}</span>` : nothing}</p>
        <a class="inline" href=${fileOf(grant.citizen.id, grant.id)}>Hele sagen<span class="unseen">, ${grant.citizen.name}</span></a></div>
      ${proposal.conclusion ? html`<p><strong>I perioden:</strong> ${callsWord(calls)}. ${protectionWord(unprotectedDays)}</p>` : nothing}
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      ${this.grant?.flags.map(flag => html`<p class="flag">${icon('warning', 24)} <span><strong>${flagWord(flag.kind)}.</strong> ${flag.text}</span></p>`)}
      ${now ? html`<nv-grant-proposal .me=${this.me} .grant=${this.grant} .proposal=${now} .last=${this.last} open @took=${this.#took} @stale=${() => this.#read()}></nv-grant-proposal>`
        : this.grant ? html`<p>Forslaget gælder ikke længere. Se hele sagen.</p>` : this.mistake ? nothing : html`<p class="quiet" role="status">Henter sagen …</p>`}
      ${now && isSettled(now) && this.after ? html`<button class="act" @click=${() => this.dispatchEvent(new CustomEvent('next', { detail: this.after }))}>Næste, der ikke er afgjort</button>` : nothing}`;
  }

  /** The name is read first, so that nobody decides about the one before. */
  async begin() {
    await this.updateComplete;
    this.renderRoot.getElementById('name').focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #took = event => {
    this.grant = event.detail.grant;
    this.updateComplete.then(() => this.renderRoot.querySelector('.act')?.focus());
  };

  async #read() {
    const { id } = this.item.grant;
    try {
      const grant = await grants.one(id);
      if (id !== this.item.grant.id) return;
      this.grant = grant;
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, 'Sagen er ikke hentet.');
    }
  }
}

/** Nothing is said where nothing is known: that would read as if all were well. */
function protectionWord(days) {
  if (days === undefined || days === null) return '';
  return days === 0 ? 'Ingen dage uden beskyttelse.' : `Udstyret kunne ikke kalde hjælp i ${days === 1 ? '1 dag' : `${days} dage`}.`;
}

customElements.define('nv-grant-look', GrantLook);
