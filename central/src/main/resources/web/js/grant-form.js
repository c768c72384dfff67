import { LitElement, html, css, nothing } from 'lit';
import { dialogStyles } from './dialog-styles.js';
import { failed } from './grant-api.js';
import { grantStyles } from './grant-styles.js';
import { shared } from './styles.js';
import { dayFromNow } from './time.js';

/**
 * One act of an assessor as a form over everything else. A form is {title, intro, fields, button, send}; a field is {name, kind:
 * day | words | line | choice | pick | tick, label, hint, options: [[value, word, hint]], required: the sentence shown where it is missing, when(values),
 * value, min, max}. `send` is given the values of the fields that are shown and answers a promise; `took` is fired with what came of it.
 */
class GrantForm extends LitElement {
  static properties = { form: { state: true }, values: { state: true }, faults: { state: true }, busy: { state: true }, mistake: { state: true } };
  static styles = [shared, dialogStyles, grantStyles, css`
    dialog { padding-bottom: max(1.25rem, env(safe-area-inset-bottom)); width: min(40rem, 100vw); }
    form .act { width: 100%; }
  `];

  async show(form) {
    this.form = form;
    this.values = Object.fromEntries(form.fields.map(({ name, value = '' }) => [name, value]));
    this.faults = {};
    this.mistake = null;
    this.busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog').showModal();
  }

  render() {
    if (!this.form) return nothing;
    const { title, intro, button } = this.form;
    return html`<dialog aria-labelledby="title"><form novalidate @submit=${this.#submit}>
      <h2 id="title">${title}</h2>
      ${intro ? html`<p>${intro}</p>` : nothing}
      ${this.#shown().map(field => this.#field(field))}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      <button class="act" ?disabled=${this.busy}>${this.busy ? 'Gemmer …' : button}</button>
      <button type="button" @click=${this.#close}>Fortryd</button>
    </form></dialog>`;
  }

  #shown() {
    return this.form.fields.filter(({ when }) => !when || when(this.values));
  }

  #field(field) {
    const { name, kind, label, hint } = field;
    const fault = this.faults[name] ? html`<p class="fault" id="fault-${name}">${this.faults[name]}</p>` : nothing;
    if (kind === 'choice') {
      return html`<fieldset aria-describedby=${this.faults[name] ? `fault-${name}` : nothing}><legend>${label}</legend>${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${field.options.map(([value, word, more]) => html`<label class="tick"><input type="radio" name=${name} value=${value} .checked=${this.values[name] === value}
          @change=${() => this.#set(name, value)}><span>${word}${more ? html`<span class="hint">${more}</span>` : nothing}</span></label>`)}${fault}</fieldset>`;
    }
    if (kind === 'tick') {
      return html`<label class="tick"><input type="checkbox" name=${name} .checked=${Boolean(this.values[name])} @change=${event => this.#set(name, event.target.checked)}>
        <span>${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span></label>`;
    }
    return html`<div class="field"><label>${label} ${hint ? html`<span class="hint">${hint}</span>` : nothing}${this.#control(field)}</label>${fault}</div>`;
  }

  #control({ name, kind, options, min, max }) {
    const invalid = this.faults[name] ? 'true' : 'false';
    const about = this.faults[name] ? `fault-${name}` : nothing;
    const set = event => this.#set(name, event.target.value);
    if (kind === 'words') return html`<textarea name=${name} maxlength="4000" aria-invalid=${invalid} aria-describedby=${about} .value=${this.values[name]} @input=${set}></textarea>`;
    if (kind === 'pick') {
      return html`<select name=${name} aria-invalid=${invalid} aria-describedby=${about} @change=${set}>
        <option value="" ?selected=${!this.values[name]}>Vælg</option>${options.map(([value, word]) => html`<option value=${value} ?selected=${value === this.values[name]}>${word}</option>`)}</select>`;
    }
    return kind === 'day'
      ? html`<input type="date" name=${name} min=${min ?? nothing} max=${max ?? nothing} aria-invalid=${invalid} aria-describedby=${about} .value=${this.values[name]} @change=${set}>`
      : html`<input name=${name} maxlength="200" autocomplete="off" aria-invalid=${invalid} aria-describedby=${about} .value=${this.values[name]} @input=${set}>`;
  }

  #set(name, value) {
    this.values = { ...this.values, [name]: value };
    if (this.faults[name]) this.faults = { ...this.faults, [name]: null };
  }

  #faultOf({ name, kind, required, min, max, range }) {
    const value = typeof this.values[name] === 'string' ? this.values[name].trim() : this.values[name];
    if (!value) return required ?? null;
    if (kind === 'day' && (min && value < min || max && value > max)) return range ?? (max && max === dayFromNow(0) ? 'Vælg i dag eller en dag, der er gået.' : 'Dagen kan ikke vælges.');
    return null;
  }

  #submit = async event => {
    event.preventDefault();
    if (this.busy) return;
    const shown = this.#shown();
    this.faults = Object.fromEntries(shown.map(field => [field.name, this.#faultOf(field)]));
    const first = shown.find(({ name }) => this.faults[name]);
    if (first) {
      this.renderRoot.querySelector(`[name='${first.name}']`).focus();
      return;
    }
    const said = Object.fromEntries(shown.map(({ name }) => [name, typeof this.values[name] === 'string' ? this.values[name].trim() : this.values[name]])
      .filter(([, value]) => value !== '' && value !== false));
    this.busy = true;
    this.mistake = null;
    try {
      const grant = await this.form.send(said);
      this.#close();
      this.dispatchEvent(new CustomEvent('took', { detail: { grant }, bubbles: true, composed: true }));
    } catch (problem) {
      this.mistake = failed(this, problem);
    } finally {
      this.busy = false;
    }
  };

  #close = () => this.renderRoot.querySelector('dialog').close();
}

customElements.define('nv-grant-form', GrantForm);
