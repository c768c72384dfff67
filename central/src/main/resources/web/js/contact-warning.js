import { LitElement, html, css } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { byCentral, clock } from './time.js';
import { phoneInPairs } from './words.js';

/** Across the whole screen while the page does not know what is going on. */
class ContactWarning extends LitElement {
  static properties = { since: { type: Number }, phone: {} };
  static styles = [shared, css`
    [role="alert"] {
      display: flex;
      gap: 1rem;
      align-items: center;
      padding: 1rem;
      background: var(--danger);
      color: var(--on-danger);
      border-bottom: 4px solid #fff;
    }
    strong { display: block; font-size: 1.5rem; line-height: 1.2; }
    a { color: inherit; font-weight: 700; font-size: 1.2rem; display: inline-block; padding: 0.5rem 0; min-height: 48px; }
    :focus-visible { outline-color: #fff; }
  `];

  render() {
    const call = this.phone
      ? html`<a href="tel:${this.phone}">Ring til ${phoneInPairs(this.phone)}</a>`
      : html`<p>Ring til din vagtleder.</p>`;
    return html`<div role="alert">
      ${icon('warning', 44)}
      <div>
        <strong>Ingen kontakt</strong>
        <p>Skærmen er IKKE opdateret siden kl.\u00a0${clock(byCentral(this.since))}. Nye alarmer vises ikke.</p>
        ${call}
      </div>
    </div>`;
  }
}

customElements.define('nv-contact-warning', ContactWarning);
