import { LitElement, html, nothing } from 'lit';
import { ruleAddress } from './rule-link.js';
import { standardsApi } from './standards-api.js';
import { standardsStyles } from './standards-styles.js';
import { shared } from './styles.js';

/** Two standards side by side: `.a` and `.b` (ids) and `.name` (from an id to what it is called). */
class StandardsCompare extends LitElement {
  static properties = { a: {}, b: {}, name: {}, found: { state: true }, all: { state: true }, mistake: { state: true } };
  static styles = [shared, standardsStyles];

  willUpdate(changed) {
    if (changed.has('a') || changed.has('b')) this.#read();
  }

  render() {
    if (this.mistake) return html`<p class="mistake" role="alert">${this.mistake}</p>`;
    if (!this.found) return html`<p class="quiet" role="status">Sammenligner …</p>`;
    const both = this.found.services.filter(pair => pair.a && pair.b);
    const alone = this.found.services.filter(pair => !pair.a || !pair.b);
    return html`<div class="rules">
      ${both.length ? nothing : html`<p>De to har ingen ydelser til fælles.</p>`}
      ${both.map(pair => this.#pair(pair))}
      ${alone.length ? html`<p><button aria-expanded=${Boolean(this.all)} @click=${() => { this.all = !this.all; }}>
        ${this.all ? 'Skjul' : 'Vis'} ${alone.length} ${alone.length === 1 ? 'ydelse' : 'ydelser'}, som kun den ene har</button></p>` : nothing}
      ${this.all ? alone.map(pair => this.#pair(pair)) : nothing}
    </div>`;
  }

  #pair(pair) {
    const title = pair.a && pair.b && pair.a.service !== pair.b.service ? `${pair.a.service} og ${pair.b.service}` : (pair.a ?? pair.b).service;
    return html`<article class="pair">
      <div class="rules"><h3>${title}</h3>
        ${pair.matchedBy === 'legal-basis' ? html`<p class="quiet">Sat ved siden af hinanden, fordi de gives efter samme bestemmelse.</p>` : nothing}</div>
      ${pair.rows.map(row => this.#row(row))}
    </article>`;
  }

  #row(row) {
    return html`<div class="row ${row.difference}">
      <p class="mark">${row.kindName}: ${this.#mark(row.difference)}</p>
      ${this.#side(this.a, row.a)}${this.#side(this.b, row.b)}
    </div>`;
  }

  #mark(difference) {
    if (difference === 'none') return 'ens';
    return difference === 'differs' ? 'forskellig' : `kun ${this.name(difference === 'only-a' ? this.a : this.b)}`;
  }

  #side(standard, rules) {
    return html`<div><h4>${this.name(standard)}</h4>
      ${rules.length ? rules.map(rule => html`<p><a href=${ruleAddress(standard, rule.id)}>${rule.sentence}</a></p>`)
        : html`<p class="quiet">Siger ikke noget om det.</p>`}</div>`;
  }

  async #read() {
    const { a, b } = this;
    this.found = null;
    this.mistake = null;
    try {
      const found = await standardsApi.compare(a, b);
      if (a === this.a && b === this.b) this.found = found;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out', { bubbles: true, composed: true }));
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-standards-compare', StandardsCompare);
