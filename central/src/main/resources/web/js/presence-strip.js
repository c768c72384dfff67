import { LitElement, html, css, nothing } from 'lit';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** How somebody can be reached, in words and with a picture. */
export const REACH = {
  page: { word: 'skærm åben', icon: 'screen' },
  phone: { word: 'telefon', icon: 'phone' },
  none: { word: 'kan ikke nås', icon: 'warning' },
};

/** Who is on shift, and how each can be reached. */
class PresenceStrip extends LitElement {
  static properties = { people: {}, stale: { type: Boolean } };
  static styles = [shared, css`
    :host { padding: 0.5rem 0.75rem 0; }
    summary { display: flex; gap: 0.5rem; align-items: center; min-height: 48px; padding: 0 0.5rem; cursor: pointer; border-radius: 12px; }
    summary::after { content: "vis"; flex: none; margin-left: auto; color: var(--quiet); text-decoration: underline; }
    details[open] summary::after { content: "skjul"; }
    ul { display: flex; flex-wrap: wrap; gap: 0.4rem; padding: 0 0.25rem 0.25rem; }
    li { display: flex; gap: 0.4rem; align-items: center; padding: 0.15rem 0.6rem; border: 1px solid var(--line); border-radius: 999px; }
    svg { color: var(--calm); }
    summary.lacking svg { color: var(--urgency-4); }
    .phone svg { color: var(--quiet); }
    .none { border: 2px solid var(--urgency-4); font-weight: 700; }
    .none svg { color: var(--urgency-4); }
    @media (min-width: 900px) {
      :host { padding-left: 1.5rem; padding-right: 1.5rem; }
      details { display: flex; align-items: center; gap: 0.5rem; flex-wrap: wrap; }
      summary::after { margin-left: 0.5rem; }
    }
  `];

  render() {
    if (!this.people) return nothing;
    const people = [...new Map(this.people.map(one => [one.user, one])).values()];
    const unreached = people.filter(one => one.reach === 'none');
    const lacking = unreached.length > 0 || people.length === 0;
    return html`<details ?open=${matchMedia('(min-width: 900px)').matches}>
      <summary class=${lacking ? 'lacking' : ''}>${icon(lacking ? 'warning' : 'person', 20)} <span>${this.#summary(people, unreached)}</span></summary>
      <ul aria-label="På vagt">${people.map(one => html`<li class=${one.reach}>${icon(REACH[one.reach].icon, 18)}
        <span>${one.name}: ${REACH[one.reach].word}</span></li>`)}</ul>
    </details>`;
  }

  #summary(people, unreached) {
    if (people.length === 0) return 'Ingen er på vagt';
    const all = `${people.length} på vagt`;
    const missing = unreached.length === 0 ? ', alle kan nås'
      : unreached.length === people.length ? ', ingen af dem kan nås' : `, ${unreached.length} kan ikke nås`;
    return this.stale ? `${all}, som det stod sidst` : all + missing;
  }
}

customElements.define('nv-presence', PresenceStrip);
