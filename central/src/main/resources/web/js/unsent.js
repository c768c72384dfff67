import { LitElement, html, css, nothing } from 'lit';
import { actWord } from './act-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clock } from './time.js';

/** What this phone has not got through to the central; with `refused`, what came to nothing instead. */
class Unsent extends LitElement {
  static properties = { acts: {}, change: { type: Number }, me: {}, refused: { type: Boolean } };
  static styles = [shared, css`
    section { margin: 0.75rem 0.75rem 0; padding: 0.75rem 1rem; border-radius: 12px; display: grid; gap: 0.6rem; }
    .waiting { border: 2px dashed var(--urgency-3); background: var(--notice); }
    :host([over]) { max-height: 70vh; overflow-y: auto; }
    .refused { box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 45%); border: 3px solid var(--urgency-5); background: var(--fire); }
    p, li { line-height: 1.3; }
    .title { display: flex; gap: 0.6rem; align-items: center; font-weight: 700; }
    @media (min-width: 900px) { section { margin-left: 1.5rem; margin-right: 1.5rem; max-width: 44rem; } }
  `];

  render() {
    if (!this.acts) return nothing;
    if (!this.me) return this.#withoutUser();
    return this.refused ? html`<div role="alert">${this.#refused()}</div>` : html`<div role="status">${this.#waiting()}</div>`;
  }

  /** Somebody else, or nobody, is logged in: the acts are kept, and for whom is said. */
  #withoutUser() {
    const { waiting, names } = this.acts;
    if (waiting === 0) return nothing;
    return html`<section class="waiting" role="status"><p class="title">${icon('warning', 24)}
      <span>${many(waiting)} er ikke sendt endnu. ${waiting === 1 ? 'Den' : 'De'} sendes, når ${names.join(' og ')} er logget ind og har kontakt.</span></p></section>`;
  }

  #waiting() {
    const late = this.acts.late;
    if (late.length === 0) return nothing;
    return html`<section class="waiting"><p class="title">${icon('warning', 24)} <span>${many(late.length)} er ikke sendt endnu. Sendes, når der er kontakt.</span></p>
      <ul>${late.map(act => html`<li>${clock(act.at)}: ${actWord(act.action)}, ${act.where}</li>`)}</ul></section>`;
  }

  #refused() {
    return this.#byAlarm(this.acts.refused).map(acts => html`<section class="refused">
      <p class="title">${icon('broken', 26)} <span>Blev ikke til noget: ${acts[0].refused}</span></p>
      <ul>${acts.map(act => html`<li>${clock(act.at)}: ${actWord(act.action)}, ${act.where}</li>`)}</ul>
      <button @click=${() => this.acts.read(acts.map(act => act.key))}>Forstået</button>
    </section>`);
  }

  #byAlarm(acts) {
    const groups = new Map();
    for (const act of acts) groups.set(act.alarm, [...groups.get(act.alarm) ?? [], act]);
    return [...groups.values()];
  }
}

const many = count => count === 1 ? 'Én handling' : `${count} handlinger`;

customElements.define('nv-unsent', Unsent);
