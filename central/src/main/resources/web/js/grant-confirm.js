import { LitElement, html, css, nothing } from 'lit';
import { failed, grants } from './grant-api.js';
import { grantStyles } from './grant-styles.js';
import { dayOf, verdictSentence } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/**
 * Four eyes: the first person sees that it waits; another one sees what is proposed and why, and says yes or no. Without a proposal
 * it is the decision on the application that waits. Fires `took` with the grant.
 */
class GrantConfirm extends LitElement {
  static properties = { me: {}, grant: {}, proposal: {}, decision: {}, rejecting: { state: true }, fault: { state: true }, busy: { state: true }, mistake: { state: true } };
  static styles = [shared, grantStyles, css`
    .waits { border: 3px solid var(--urgency-2); background: var(--raised); }
    .who { display: flex; gap: 0.6rem; font-weight: 700; }
    .who svg { color: var(--urgency-2); }
  `];

  render() {
    const one = this.proposal?.judgement ?? this.decision;
    const mine = one.by === this.me.user;
    return html`<div class="box waits">
      <p class="who">${icon('clock', 26)} <span>Venter på en kollega. ${mine ? 'Du' : one.byName} har afgjort det ${dayOf(one.at)}; det gælder, når en anden har sagt ja.</span></p>
      <p><strong>${this.#what(one)}.</strong></p>
      <p class="said">${one.reasons}</p>
      ${mine ? nothing : this.rejecting ? this.#reject() : html`
        <button class="act ${one.verdict === 'end' ? 'ends' : ''}" ?disabled=${this.busy} @click=${() => this.#send('confirm')}>Ja, ${lower(this.#what(one))}</button>
        <button ?disabled=${this.busy} @click=${this.#open}>Nej, jeg er ikke enig …</button>`}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
    </div>`;
  }

  #what(one) {
    return this.proposal ? verdictSentence(one) : one.act === 'refused' ? 'Ansøgningen afslås' : 'Ansøgningen bevilges';
  }

  #reject() {
    return html`<form novalidate @submit=${event => { event.preventDefault(); this.#send('reject'); }}>
      <label>Hvorfor ikke? <textarea name="reasons" maxlength="4000" aria-invalid=${this.fault ? 'true' : 'false'} aria-describedby=${this.fault ? 'fault' : nothing}></textarea></label>
      ${this.fault ? html`<p class="fault" id="fault">${this.fault}</p>` : nothing}
      <div class="row"><button class="act" ?disabled=${this.busy}>Afvis, og send tilbage</button>
        <button type="button" @click=${() => { this.rejecting = false; }}>Fortryd</button></div>
    </form>`;
  }

  #open = async () => {
    this.rejecting = true;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea').focus();
  };

  async #send(action) {
    const reasons = this.renderRoot.querySelector('textarea')?.value.trim();
    this.fault = action === 'reject' && !reasons ? 'Skriv, hvorfor du ikke er enig.' : null;
    if (this.fault) {
      this.renderRoot.querySelector('textarea').focus();
      return;
    }
    this.busy = true;
    this.mistake = null;
    try {
      const about = this.proposal ? { rule: this.proposal.rule, due: this.proposal.due } : { decision: true };
      const grant = await grants.act(this.grant.id, action, { ...about, ...action === 'reject' && { reasons } });
      this.dispatchEvent(new CustomEvent('took', { detail: { grant }, bubbles: true, composed: true }));
    } catch (problem) {
      this.mistake = failed(this, problem);
      if (problem.status === 409) this.dispatchEvent(new CustomEvent('stale', { bubbles: true, composed: true }));
    } finally {
      this.busy = false;
    }
  }
}

const lower = text => text.charAt(0).toLowerCase() + text.slice(1);

customElements.define('nv-grant-confirm', GrantConfirm);
