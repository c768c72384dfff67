import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clockOrDate } from './time.js';
import { shortAddress } from './words.js';

/** What is wrong with the service itself: sound that is blocked, homes without contact, the watchdog's complaint. */
class Notices extends LitElement {
  static properties = { soundBlocked: { type: Boolean }, complaint: {}, gateways: {} };
  static styles = [shared, css`
    :host { padding: 0 0.75rem; }
    .sound, .notice { margin-top: 0.75rem; }
    .sound { width: 100%; min-height: 72px; background: var(--danger); color: var(--on-danger); border-color: #fff; font-size: 1.4rem; line-height: 1.2; }
    small { font-size: 1rem; font-weight: 600; }
    .notice { padding: 0.75rem 1rem; border: 2px solid var(--urgency-3); border-radius: 12px; background: var(--notice); }
    .notice p { display: flex; gap: 0.6rem; align-items: center; font-weight: 600; }
    details summary { display: flex; gap: 0.6rem; align-items: center; min-height: 48px; font-weight: 700; cursor: pointer; }
    details li { padding: 0.5rem 0; border-top: 1px solid var(--line); }
    .notice svg { color: var(--urgency-3); }
    @media (min-width: 900px) { :host { padding-left: 1.5rem; padding-right: 1.5rem; } }
  `];

  render() {
    return html`
      ${this.soundBlocked ? html`<button class="sound" @click=${() => this.dispatchEvent(new CustomEvent('unmute'))}>
        ${icon('sound', 32)} <span>Tænd lyd<br><small>Nu kan alarmer ikke høres</small></span></button>` : nothing}
      ${this.complaint ? html`<div class="notice" role="alert"><p>${icon('warning', 26)} <span>${this.complaint}</span></p></div>` : nothing}
      ${this.gateways?.length ? this.#silent() : nothing}`;
  }

  #silent() {
    const one = this.gateways.length === 1;
    if (one) return html`<div class="notice"><p>${icon('warning', 26)} <span>${sentence(this.gateways[0])}</span></p></div>`;
    return html`<details class="notice">
      <summary>${icon('warning', 26)} Ingen kontakt med ${this.gateways.length} hjem</summary>
      <ul>${this.gateways.map(gateway => html`<li>${sentence(gateway)}</li>`)}</ul>
    </details>`;
  }
}

/** "Ingen kontakt med Lindevej 4, 2. sal tv siden kl. 01.50" */
function sentence(gateway) {
  const where = gateway.home ? shortAddress(gateway.home) : gateway.gateway;
  return gateway.silentSince
    ? `Ingen kontakt med ${where} siden ${clockOrDate(gateway.silentSince)}`
    : `${where} har aldrig haft kontakt`;
}

customElements.define('nv-notices', Notices);
