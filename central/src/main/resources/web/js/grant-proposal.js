import { LitElement, html, css, nothing } from 'lit';
import './grant-confirm.js';
import './grant-judge.js';
import { draftOf } from './grant-drafts.js';
import { conclusionBox, sourceLink } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { dateWord, dayOf, daysWord, isSettled, kindWord, verdictSentence } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';

/** One proposal of the rules for a grant: why, what the calls show, what somebody has decided about it, and deciding it. */
class GrantProposal extends LitElement {
  static properties = { me: {}, grant: {}, proposal: {}, last: {}, open: { type: Boolean }, first: { type: Boolean }, judging: { state: true } };
  static styles = [shared, grantStyles, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; justify-content: space-between; align-items: baseline; }
    .foot { display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: center; }
    .later { justify-self: start; }
    .settled { background: transparent; }
  `];

  willUpdate(changed) {
    const key = this.proposal?.key;
    if (changed.has('proposal') && changed.get('proposal')?.key !== key) {
      this.judging = this.open || Boolean(draftOf(this.me.user, `${this.grant.id}:${key}`));
    }
  }

  render() {
    const { judgement, ...proposal } = this.proposal;
    const settled = isSettled(this.proposal);
    return html`<article class="edge ${settled ? 'settled' : proposal.state}">
      <div class="head"><h4>${kindWord(proposal.kind)}</h4>
        <p class="when ${settled ? '' : proposal.state}">${settled ? dateWord(proposal.due) : html`${daysWord(proposal.daysLeft)} <span class="quiet">· ${dateWord(proposal.due)}</span>`}</p></div>
      ${proposal.conclusion ? conclusionBox(proposal.conclusion) : nothing}
      <p>${proposal.explanation}</p>
      <div class="foot">${sourceLink(proposal.source, proposal.rule)}${proposal.conclusion ? this.#ground(proposal) : nothing}<span class="quiet">${proposal.complaint ? 'Afgørelsen kan påklages' : 'Afgørelsen kan ikke påklages'}</span></div>
      <slot></slot>
      ${judgement ? this.#judged(judgement) : this.grant.may.includes('judge') ? this.#judge('Afgør forslaget') : nothing}
    </article>`;
  }

  /** Every call, test and day without protection the conclusion rests on. */
  #ground({ rule }) {
    return html`<a class="source" href="#/sagsgrundlag?grant=${encodeURIComponent(this.grant.id)}&rule=${encodeURIComponent(rule)}">Se grundlaget<span class="unseen">: alle kald og prøver</span></a>`;
  }

  #judged(judgement) {
    if (judgement.confirmation === 'waiting') {
      return html`<nv-grant-confirm .me=${this.me} .grant=${this.grant} .proposal=${this.proposal}></nv-grant-confirm>`;
    }
    return html`<div>
        <p><strong>${verdictSentence(judgement)}.</strong> Afgjort af ${judgement.byName} ${dayOf(judgement.at)}${judgement.confirmedBy ? `, bekræftet af ${judgement.confirmedBy}` : ''}.</p>
        <p class="said">${judgement.reasons}</p>
        ${judgement.lookAgainOn ? html`<p class="quiet">Vises igen ${dateWord(judgement.lookAgainOn)}.</p>` : nothing}</div>
      ${judgement.factsChanged ? html`<p class="flag">${icon('warning', 24)} <span>Noget er ændret, efter at det blev afgjort. Se på det igen.</span></p>` : nothing}
      ${this.#again(judgement) ? this.#judge('Afgør forslaget på ny') : nothing}`;
  }

  /** What has been judged comes back when the facts have changed, or on the day somebody asked for. */
  #again({ factsChanged }) {
    return this.grant.may.includes('judge') && (factsChanged || (this.grant.stage === 'granted' && !this.proposal.setAside));
  }

  #judge(word) {
    return this.judging
      ? html`<nv-grant-judge .me=${this.me} .grant=${this.grant} .proposal=${this.proposal} .last=${this.last}></nv-grant-judge>`
      : html`<button class=${this.first ? 'act' : 'later'} @click=${this.#open}>${word}</button>`;
  }

  #open = async () => {
    this.judging = true;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('nv-grant-judge');
    await form.updateComplete;
    form.renderRoot.querySelector('input')?.focus();
  };
}

customElements.define('nv-grant-proposal', GrantProposal);
