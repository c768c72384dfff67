import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { floorAndDoor } from './words.js';

/** The step before a false alarm can be closed: a person tells 112. Fires `told` when they have. */
class Tell112 extends LitElement {
  static properties = { alarm: {}, exercise: { type: Boolean }, busy: { type: Boolean } };
  static styles = [shared, css`
    section { display: grid; gap: 0.75rem; padding: 0.85rem 1rem; border-radius: 12px; background: var(--fire); border: 3px solid var(--urgency-5); }
    h3 { font-size: 1.15rem; }
    blockquote { margin: 0; font-size: 1.2rem; font-weight: 600; line-height: 1.3; }
    a.button { background: var(--danger); color: var(--on-danger); border-color: transparent; min-height: 64px; font-size: 1.2rem; }
  `];

  render() {
    const { home } = this.alarm;
    const where = [home.street, floorAndDoor(home), [home.postalCode, home.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return html`<section aria-label="Sig det til 112">
      <h3>${this.exercise ? 'ØVELSE: ring ikke til 112' : 'Ring 112 og sig, at det var falsk alarm'}</h3>
      ${this.exercise ? html`<p>Ingen rigtige er kaldt. I virkeligheden ringer du 112 og siger:</p>` : nothing}
      <blockquote>»Det er hjemmeplejen. Brandalarmen på ${where} var falsk alarm. Vi er i boligen, og der er ingen brand.«</blockquote>
      ${this.exercise ? nothing : html`<a class="button" href="tel:112">${icon('phone', 26)} Ring 112</a>`}
      <button type="button" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('told'))}>Jeg har sagt det til 112</button>
    </section>`;
  }
}

customElements.define('nv-tell-112', Tell112);
