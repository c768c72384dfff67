import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { MORE } from './places.js';
import { shared } from './styles.js';

/** The page's places: a bar under the thumb on a phone, a row under the heading on a wall screen. */
class PlaceBar extends LitElement {
  static properties = { places: {}, place: {}, counts: {} };
  static styles = [shared, css`
    nav { display: flex; background: var(--page); border-top: 1px solid var(--line); padding-bottom: env(safe-area-inset-bottom); }
    a {
      position: relative;
      flex: 1;
      display: grid;
      justify-items: center;
      align-content: center;
      min-height: 62px;
      min-width: 48px;
      padding: 0.25rem 0.1rem;
      color: var(--quiet);
      font-size: 0.85rem;
      font-weight: 600;
      line-height: 1.2;
      text-decoration: none;
      border-top: 4px solid transparent;
      touch-action: manipulation;
    }
    a:focus-visible { outline-offset: -4px; }
    a[aria-current] { color: var(--text); border-top-color: var(--act); }
    .count {
      position: absolute;
      top: 2px;
      left: calc(50% + 6px);
      min-width: 1.5rem;
      padding: 0 0.3rem;
      border-radius: 999px;
      background: var(--raised);
      color: var(--text);
      border: 1px solid var(--line);
      font-size: 0.8rem;
      font-weight: 700;
      text-align: center;
    }
    .count.urgent { background: var(--act); border-color: var(--act); color: var(--on-act); }
    @media (min-width: 900px) {
      nav { gap: 0.5rem; padding: 0 1.5rem; border-top: 0; border-bottom: 1px solid var(--line); }
      a { flex: 0 0 auto; display: flex; align-items: center; gap: 0.5rem; min-height: 54px; padding: 0 1rem; font-size: 1rem; border-top: 0;
        border-bottom: 4px solid transparent; }
      a[aria-current] { border-bottom-color: var(--act); }
      .count { position: static; }
    }
  `];

  render() {
    const onBar = this.places.filter(place => place.bar);
    const rest = this.places.filter(place => !place.bar);
    return html`<nav aria-label="Sider">
      ${onBar.map(place => this.#link(place))}
      ${rest.length === 0 && MORE.length === 0 ? nothing : this.#link({ id: 'more', title: 'Mere', icon: 'more' }, rest.some(place => place.id === this.place))}
    </nav>`;
  }

  #link({ id, title, href = `#/${id}`, icon: name }, within = false) {
    const { count = 0, urgent = false, word = '' } = this.counts?.[id] ?? {};
    return html`<a href=${href} aria-current=${this.place === id || within ? 'page' : nothing}>
      ${icon(name, 24)}<span>${title}${count ? html`<span class="unseen">, ${count} ${word}</span>` : nothing}</span>
      ${count ? html`<span class="count ${urgent ? 'urgent' : ''}" aria-hidden="true">${count}</span>` : nothing}
    </a>`;
  }
}

customElements.define('nv-place-bar', PlaceBar);
