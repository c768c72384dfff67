import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { ago, clockOrDate } from './time.js';

/** What the shift must know beside alarms, until somebody says that they see to it. Fires `seen` with the notice as it is then. */
class ShiftNotices extends LitElement {
  static properties = { notices: {}, wanted: {}, beat: { type: Number }, busy: { state: true }, mistakes: { state: true } };
  static styles = [shared, css`
    :host { padding: 0 0.75rem; }
    article { margin-top: 0.75rem; padding: 0.75rem 1rem; border: 2px solid var(--urgency-3); border-radius: 12px; background: var(--notice); display: grid; gap: 0.4rem; }
    h2 { display: flex; gap: 0.6rem; align-items: center; font-size: 1.15rem; line-height: 1.25; }
    h2 svg { color: var(--urgency-3); }
    h2:focus { outline: none; }
    .seen, .ended { border: 1px solid var(--line); background: var(--card); }
    .seen h2 svg, .ended h2 svg { color: var(--calm); }
    p { line-height: 1.3; }
    button { justify-self: start; background: var(--card); }
    article { scroll-margin: 3.5rem 0 6rem; }
    @media (min-width: 900px) { :host { padding-left: 1.5rem; padding-right: 1.5rem; } article { max-width: 60rem; } }
  `];

  #shown = null;

  render() {
    const shown = (this.notices ?? []).filter(notice => !notice.endedAt || notice.id === this.wanted);
    if (shown.length === 0) return nothing;
    return html`<section aria-label="Meddelelser til vagten">${shown.map(notice => this.#notice(notice))}</section>`;
  }

  #notice(notice) {
    const state = notice.endedAt ? 'ended' : notice.acknowledgedBy ? 'seen' : 'open';
    return html`<article class=${state} data-id=${notice.id}>
      <h2 tabindex="-1">${icon(state === 'open' ? 'warning' : 'check', 24)} <span>${notice.title}</span></h2>
      ${state === 'open' || notice.id === this.wanted ? html`<p>${notice.text}</p>` : nothing}
      <p class="quiet">${this.#standing(notice, state)}</p>
      <div role="alert">${this.mistakes?.[notice.id] ? html`<p class="mistake">${this.mistakes[notice.id]}</p>` : nothing}</div>
      ${state === 'open' ? html`<button ?disabled=${this.busy === notice.id} @click=${() => this.#acknowledge(notice)}>Jeg tager mig af det</button>` : nothing}
    </article>`;
  }

  #standing(notice, state) {
    if (state === 'ended') return `Det er i orden igen siden ${clockOrDate(notice.endedAt)}.`;
    const since = `Siden ${clockOrDate(notice.beganAt)} (${ago(notice.beganAt)}).`;
    return state === 'seen' ? `${notice.acknowledgedByName} tager sig af det. ${since}` : since;
  }

  updated() {
    if (!this.wanted || this.#shown === this.wanted) return;
    const article = this.renderRoot.querySelector(`article[data-id="${CSS.escape(this.wanted)}"]`);
    if (!article) return;
    this.#shown = this.wanted;
    article.scrollIntoView({ block: 'nearest' });
    article.querySelector('h2').focus({ preventScroll: true });
  }

  async #acknowledge(notice) {
    this.busy = notice.id;
    try {
      this.dispatchEvent(new CustomEvent('seen', { detail: await api.acknowledgeNotice(notice.id) }));
      this.mistakes = { ...this.mistakes, [notice.id]: null };
    } catch (problem) {
      this.mistakes = { ...this.mistakes, [notice.id]: problem.status === 0 ? 'Ingen kontakt med centralen. Prøv igen om lidt.' : problem.message };
    } finally {
      this.busy = null;
    }
  }
}

customElements.define('nv-shift-notices', ShiftNotices);
