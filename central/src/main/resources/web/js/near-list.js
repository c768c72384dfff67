import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { NEAR_WORDS } from './near.js';
import { shared } from './styles.js';
import { causeWord, holderSentence, shortAddress } from './words.js';

const MOST = 8;

/** Other open alarms near this one. Fires `go-to` with the id of the one chosen. */
class NearList extends LitElement {
  static properties = { near: {} };
  static styles = [shared, css`
    summary { display: flex; gap: 0.5rem; align-items: center; min-height: 48px; font-weight: 600; cursor: pointer; }
    summary svg { color: var(--quiet); }
    ul { display: grid; gap: 0.4rem; }
    li button { width: 100%; justify-content: flex-start; text-align: left; font-weight: 400; }
  `];

  render() {
    const same = this.near.filter(found => found.how === 'address').length;
    const count = this.near.length;
    return html`<details>
      <summary>${icon('near', 22)} <span>${count} ${count === 1 ? 'anden åben' : 'andre åbne'} i nærheden${same ? `, ${same} i samme opgang` : ''}</span></summary>
      <ul>${this.near.slice(0, MOST).map(({ alarm, how }) => html`<li><button @click=${() => this.#go(alarm.id)}>
        <span><strong>${shortAddress(alarm.home)}</strong>, ${NEAR_WORDS[how]}: ${causeWord(alarm.cause).toLowerCase()}${alarm.responder
          ? `, ${holderSentence(alarm, null)}` : ', ingen har taget den'}</span></button></li>`)}</ul>
      ${count > MOST ? html`<p class="quiet">Og ${count - MOST} til.</p>` : nothing}
    </details>`;
  }

  #go(id) {
    this.dispatchEvent(new CustomEvent('go-to', { detail: id, bubbles: true, composed: true }));
  }
}

customElements.define('nv-near', NearList);
