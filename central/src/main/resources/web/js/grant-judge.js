import { LitElement, html, css, nothing } from 'lit';
import { failed, grants } from './grant-api.js';
import { draftOf, keepDraft } from './grant-drafts.js';
import { conclusionBox } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { VERDICTS, dateWord, serviceWord } from './grant-words.js';
import { shared } from './styles.js';
import { dayFromNow } from './time.js';

const MEANINGS = {
  continue: 'Bevillingen går videre, som den er.',
  change: 'Bevillingen går videre og afgøres på ny.',
  end: 'Bevillingen slutter. Du bliver spurgt én gang til.',
};
const EMPTY = { verdict: null, reasons: '', endsOn: '', lookAgainOn: '', whyBackdated: '', borrowed: null, fits: false };

/**
 * What a person decides about one proposal. Nothing is chosen beforehand; ending is asked about twice. What is written is kept in
 * this tab until it is decided. Fires `took` with the grant, `drafted` when something is written, and `stale` when the grant has
 * changed meanwhile.
 */
class GrantJudge extends LitElement {
  static properties = {
    me: {}, grant: {}, proposal: {}, last: {}, said: { state: true }, faults: { state: true }, asking: { state: true }, busy: { state: true }, mistake: { state: true },
  };
  static styles = [shared, grantStyles, css`
    .surely { border: 4px solid var(--urgency-5); background: var(--fire); }
    .surely button { width: 100%; }
    .verdicts { grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
    .tick b { display: block; }
  `];

  #revision = null;

  get #key() {
    return `${this.grant.id}:${this.proposal.key}`;
  }

  willUpdate(changed) {
    if (changed.has('proposal') && changed.get('proposal')?.key !== this.proposal.key) {
      this.said = { ...EMPTY, ...draftOf(this.me.user, this.#key) };
      this.faults = {};
      this.asking = false;
      this.mistake = null;
      this.#revision = null;
    }
    // What has been seen is what is decided on: a newer one is taken only after a refusal has said so.
    if (changed.has('grant')) this.#revision ??= this.grant.revision;
  }

  render() {
    return this.asking ? this.#surely() : html`<form novalidate @submit=${this.#submit}>
      <fieldset class="verdicts" aria-describedby=${this.faults.verdict ? 'fault-verdict' : nothing}><legend>Hvad afgør du?</legend>
        ${Object.entries(VERDICTS).map(([verdict, word]) => html`<label class="tick"><input type="radio" name="verdict" value=${verdict} .checked=${this.said.verdict === verdict}
          @change=${() => this.#say({ verdict })}><span><b>${word}</b><span class="hint">${MEANINGS[verdict]}</span></span></label>`)}
      </fieldset>
      ${this.#fault('verdict')}
      ${this.last && this.last !== this.said.reasons ? html`<button type="button" @click=${this.#borrow}>Brug den forrige begrundelse som udkast</button>` : nothing}
      <label>Begrundelse <span class="hint">Borgeren kan få den at se.</span>
        <textarea name="reasons" maxlength="4000" aria-invalid=${this.faults.reasons ? 'true' : 'false'} aria-describedby=${this.faults.reasons ? 'fault-reasons' : nothing}
          .value=${this.said.reasons} @input=${event => this.#say({ reasons: event.target.value })}></textarea></label>
      ${this.#fault('reasons')}
      ${this.#borrowedUnchanged() ? html`<label class="tick"><input type="checkbox" name="fits" .checked=${this.said.fits} @change=${event => this.#say({ fits: event.target.checked })}>
        Jeg har læst begrundelsen, og den passer på ${this.grant.citizen.name}</label>${this.#fault('fits')}` : nothing}
      ${this.said.verdict === 'end' ? this.#day('endsOn', 'Bevillingens sidste dag', '') : nothing}
      ${this.#backdated() ? html`<label>Hvorfor skal den slutte i fortiden?
        <input name="whyBackdated" maxlength="500" autocomplete="off" aria-invalid=${this.faults.whyBackdated ? 'true' : 'false'} aria-describedby=${this.faults.whyBackdated ? 'fault-whyBackdated' : nothing}
          .value=${this.said.whyBackdated} @input=${event => this.#say({ whyBackdated: event.target.value })}></label>${this.#fault('whyBackdated')}` : nothing}
      ${this.said.verdict && this.said.verdict !== 'end' ? this.#day('lookAgainOn', 'Vis forslaget igen', 'Kan udelades. Så vises det igen, når noget er ændret.') : nothing}
      ${this.#mistake()}
      <button class="act" ?disabled=${this.busy}>${this.busy ? 'Gemmer …' : this.said.verdict === 'end' ? 'Bevillingen skal ophøre …' : 'Gem afgørelsen'}</button>
    </form>`;
  }

  #day(name, word, hint) {
    return html`<label>${word} ${hint ? html`<span class="hint">${hint}</span>` : nothing}
      <input type="date" name=${name} aria-invalid=${this.faults[name] ? 'true' : 'false'} aria-describedby=${this.faults[name] ? `fault-${name}` : nothing}
        .value=${this.said[name]} @change=${event => this.#say({ [name]: event.target.value })}></label>${this.#fault(name)}`;
  }

  #fault(name) {
    return this.faults[name] ? html`<p class="fault" id="fault-${name}">${this.faults[name]}</p>` : nothing;
  }

  #mistake() {
    return html`<div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>`;
  }

  /** What the calls show stands right above the button, so that nobody ends by habit. */
  #surely() {
    return html`<div class="box surely" role="group" aria-labelledby="surely">
      <h4 id="surely" tabindex="-1">Skal ${serviceWord(this.grant).toLocaleLowerCase('da')} ophøre for ${this.grant.citizen.name}?</h4>
      <p>${this.proposal.explanation}</p>
      ${this.proposal.conclusion ? conclusionBox(this.proposal.conclusion) : nothing}
      ${this.proposal.conclusion === 'cannot-be-shown' ? html`<p><strong>Du er ved at lade den ophøre, selv om ingen ved, om behovet er væk.</strong></p>` : nothing}
      <p class="said">${this.said.reasons}</p>
      ${this.#mistake()}
      <button class="act ends" ?disabled=${this.busy} @click=${this.#send}>${this.busy ? 'Gemmer …' : `Ja, bevillingen ophører ${dateWord(this.said.endsOn)}`}</button>
      <button ?disabled=${this.busy} @click=${() => this.#ask(false)}>Nej, gå tilbage</button>
    </div>`;
  }

  #say(said) {
    this.said = { ...this.said, ...said };
    for (const name of Object.keys(said)) if (this.faults[name]) this.faults = { ...this.faults, [name]: null };
    const { reasons, verdict } = this.said;
    keepDraft(this.me.user, this.#key, reasons.trim() || verdict ? this.said : null);
    this.dispatchEvent(new CustomEvent('drafted', { bubbles: true, composed: true }));
  }

  #borrow = () => this.#say({ reasons: this.last, borrowed: this.last, fits: false });

  #borrowedUnchanged() {
    return this.said.borrowed !== null && this.said.reasons.trim() === this.said.borrowed.trim();
  }

  #backdated() {
    return this.said.verdict === 'end' && this.said.endsOn && this.said.endsOn < dayFromNow(0);
  }

  #submit = event => {
    event.preventDefault();
    const { verdict, reasons, endsOn, lookAgainOn, fits } = this.said;
    this.faults = {
      verdict: verdict ? null : 'Vælg, hvad du afgør.',
      reasons: reasons.trim() ? null : 'Skriv, hvorfor. Uden begrundelse kan det ikke afgøres.',
      fits: !this.#borrowedUnchanged() || fits ? null : 'Ret begrundelsen til, eller sæt kryds ved, at den passer.',
      endsOn: verdict === 'end' && !endsOn ? 'Vælg den sidste dag.' : null,
      whyBackdated: this.#backdated() && !this.said.whyBackdated.trim() ? 'Skriv, hvorfor den sidste dag ligger før i dag.' : null,
      lookAgainOn: verdict !== 'end' && lookAgainOn && lookAgainOn <= dayFromNow(0) ? 'Vælg en dag efter i dag.' : null,
    };
    const first = Object.keys(this.faults).find(name => this.faults[name]);
    if (first) this.updateComplete.then(() => this.renderRoot.querySelector(`[name='${first}']`)?.focus());
    else if (verdict === 'end') this.#ask(true);
    else this.#send();
  };

  async #ask(asking) {
    this.asking = asking;
    this.mistake = null;
    await this.updateComplete;
    this.renderRoot.querySelector(asking ? '#surely' : '.act').focus();
  }

  #send = async () => {
    if (this.busy) return;
    this.busy = true;
    this.mistake = null;
    const { verdict, reasons, endsOn, lookAgainOn } = this.said;
    try {
      const grant = await grants.act(this.grant.id, 'judge', {
        rule: this.proposal.rule, due: this.proposal.due, verdict, reasons: reasons.trim(), revision: this.#revision,
        ...verdict === 'end' ? { endsOn, ...this.#backdated() && { whyBackdated: this.said.whyBackdated.trim() } } : lookAgainOn && { lookAgainOn },
      });
      keepDraft(this.me.user, this.#key, null);
      this.dispatchEvent(new CustomEvent('took', { detail: { grant, reasons: reasons.trim() }, bubbles: true, composed: true }));
    } catch (problem) {
      this.mistake = failed(this, problem);
      if (problem.status === 409) {
        this.#revision = null;
        this.asking = false;
        this.dispatchEvent(new CustomEvent('stale', { bubbles: true, composed: true }));
      }
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('nv-grant-judge', GrantJudge);
