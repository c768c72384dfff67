import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** Who are you? Fires `logged-in`. */
class LoginForm extends LitElement {
  static properties = { notice: {}, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, css`
    main { max-width: 26rem; margin: 0 auto; padding: 3rem 1.25rem; }
    h1 { display: flex; align-items: center; gap: 0.75rem; font-size: 2.2rem; margin-bottom: 2rem; }
    h1 svg { color: var(--act); }
    form { display: grid; gap: 1.25rem; }
    label { display: grid; gap: 0.35rem; font-weight: 600; }
    input {
      min-height: 60px;
      padding: 0.5rem 1rem;
      border: 2px solid var(--line);
      border-radius: 12px;
      background: var(--card);
      color: var(--text);
      font: inherit;
      font-size: 1.25rem;
      width: 100%;
    }
  `];

  render() {
    return html`<main>
      <h1>${icon('moon', 40)} Nattevagt</h1>
      <form @submit=${this.#submit}>
        ${this.notice && !this.mistake ? html`<p role="status">${this.notice}</p>` : nothing}
        <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
        <label>Bruger
          <input name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64">
        </label>
        <label>Adgangskode
          <input name="password" type="password" autocomplete="current-password" required maxlength="200">
        </label>
        <button class="act" ?disabled=${this.busy}>${this.busy ? 'Logger ind …' : 'Log ind'}</button>
        <p class="quiet">Når du logger ind, tændes lyden for nye alarmer.</p>
      </form>
    </main>`;
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  async #submit(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    this.busy = true;
    this.mistake = null;
    try {
      await api.logIn(fields.get('user').trim(), fields.get('password'));
      this.dispatchEvent(new CustomEvent('logged-in'));
    } catch (problem) {
      this.mistake = problem.status === 0 ? 'Ingen kontakt med centralen. Prøv igen.' : problem.message;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('nv-login', LoginForm);
