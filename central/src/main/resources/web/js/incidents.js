import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';

const REFRESH_MS = 30_000;
const SOON_MS = 250;

/** Above the alarms: a lasting outage, and homes from which help cannot be called, each with the way to its list. */
class Incidents extends LitElement {
  static properties = { outages: { state: true }, homes: { state: true } };
  static styles = [shared, css`
    nav { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0.75rem 0.75rem 0; }
    nav:empty { display: none; }
    a { flex: 1 1 16rem; justify-content: flex-start; text-align: left; line-height: 1.2; min-height: 60px; background: var(--card); }
    a.outage { border-color: var(--urgency-5); }
    a.outage svg { color: var(--urgency-5); }
    a.homes { border-color: var(--urgency-3); }
    a.homes svg { color: var(--urgency-3); }
    @media (min-width: 900px) { nav { padding-left: 1.5rem; padding-right: 1.5rem; } a { flex-grow: 0; } }
    @media print { nav { display: none; } }
  `];

  #soon = null;
  #changed = () => {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#read(), SOON_MS);
  };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('nv-round', this.#changed);
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('nv-round', this.#changed);
    clearInterval(this.timer);
    clearTimeout(this.#soon);
  }

  render() {
    const lasting = (this.outages ?? []).filter(outage => !outage.endedAt);
    const waiting = (this.homes ?? []).filter(row => !row.settled).length;
    return html`<nav aria-label="Udfald">
      ${lasting.map(outage => html`<a class="button outage" href="#udfald=${outage.id}">${icon('warning', 28)}
        <span>Udfald: ${outage.silent} af ${outage.gateways} hjem uden kontakt siden ${clockOrDate(outage.beganAt)}. <strong>Åbn ringelisten</strong></span></a>`)}
      ${this.homes?.length ? html`<a class="button homes" href="#ringeliste">${icon('phone', 28)}
        <span>${this.homes.length === 1 ? '1 hjem kan ikke kalde hjælp.' : `${this.homes.length} hjem kan ikke kalde hjælp.`}
          <strong>${waiting ? 'Ring dem op' : 'Alle er klaret'}</strong></span></a>` : nothing}
    </nav>`;
  }

  async #read() {
    try {
      const [outages, round] = await Promise.all([api.outages(), api.callRound()]);
      this.outages = outages;
      this.homes = round.homes;
    } catch {
      // Lost contact is told by the stream; what stood here stays.
    }
  }
}

customElements.define('nv-incidents', Incidents);
