import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import './call-list.js';
import { markIcon, markStyles } from './call-marks.js';
import './call-strip.js';
import { STANDINGS, dayShort, factWord, gapWord, many, minutesWord, momentWord, standingWord, testWord } from './dossier-words.js';
import { failed, unread } from './grant-api.js';
import { asked, fileOf } from './grant-parts.js';
import { CONCLUSIONS } from './grant-words.js';
import { icon } from './icons.js';
import { ruleAddress, sectionName } from './rule-link.js';
import { shared } from './styles.js';

const firstOfMonth = day => `${day.slice(0, 8)}01`;
const later = (one, other) => one > other ? one : other;
const minutes = gap => Math.round((Date.parse(gap.ended ?? new Date().toISOString()) - Date.parse(gap.began)) / 60_000);

/** Everything a rule about inactivity rests on: the conclusion first, then the period as a picture, every call, test and gap. */
class Dossier extends LitElement {
  static properties = { me: {}, grant: {}, rule: {}, dossier: { state: true }, mistake: { state: true } };
  static styles = [shared, markStyles, css`
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; max-width: 74rem; margin: 0 auto; padding: 1rem 0.75rem 3rem; }
    h2 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
    h3 { font-size: 1.25rem; padding-top: 0.4rem; }
    a:not(.button) { color: inherit; }
    .back { justify-self: start; }
    .conclusion { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 0.8rem; align-items: center; padding: 0.9rem 1rem; border: 3px solid var(--line); border-radius: 16px; background: var(--card); overflow-wrap: anywhere; }
    .conclusion h2 { grid-column: 2; }
    .conclusion > p { grid-column: 2; }
    .conclusion > svg { grid-row: 1; }
    .shown { border-color: var(--calm); }
    .shown > svg, .shown h2 { color: var(--calm); }
    .cannot { border-style: dashed; border-color: var(--urgency-4); background: var(--notice); }
    .cannot > svg, .cannot h2 { color: var(--urgency-4); }
    .source { display: inline-flex; align-items: center; min-height: 48px; font-weight: 600; text-decoration: underline; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; }
    .counts { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; }
    .counts li { display: inline-flex; gap: 0.4rem; align-items: center; font-weight: 600; }
    .lines { display: grid; gap: 0; }
    .lines li { padding: 0.45rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    .missed { color: var(--urgency-5); font-weight: 700; }
    [role='alert']:empty { position: absolute; }
    @media print { .row, .back { display: none; } }
  `];

  #moved = () => {
    if (!location.hash.startsWith('#/sagsgrundlag')) return;
    this.grant = asked().get('grant') ?? '';
    this.rule = asked().get('rule') ?? '';
  };

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
    this.#moved();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  updated(changed) {
    if (this.grant && (changed.has('grant') || changed.has('rule'))) this.#read();
  }

  render() {
    return html`<section aria-labelledby="title">
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.dossier ? this.#all(this.dossier) : this.mistake ? nothing : html`<p class="quiet" role="status">${this.grant ? 'Henter sagsgrundlaget …' : 'Sagsgrundlaget åbnes fra en bevilling.'}</p>`}
    </section>`;
  }

  #all(d) {
    const { look, icon: name } = CONCLUSIONS[d.conclusion];
    const people = [d.citizen, ...d.sharesHomeWith];
    const source = ruleAddress(d.rule.source.standard, d.rule.id);
    return html`
      <a class="button back" href=${fileOf(d.citizen.id, d.grant.id)}>${d.citizen.name}</a>
      <div class="conclusion ${look}">${icon(name, 40)}<h2 id="title" tabindex="-1">${d.headline}</h2>
        <p>${d.explanation}</p>
        <p><a class="source" href=${source}>Reglen om ${d.rule.period ?? ''}: ${d.rule.source.document} ${sectionName(d.rule.source.section)}</a></p>
        ${d.exception ? html`<p><strong>Særlig individuel grund, ${dayShort(d.exception.date)}:</strong> ${d.exception.reason}</p>` : nothing}
      </div>
      <p><strong>Reglerne foreslår. Du afgør.</strong> Perioden for ${d.grant.service} løber fra ${dayShort(d.period.from)}${d.period.anew ? ', hvor borgeren sidst fik hjælp,' : ', hvor den blev bevilget,'} til ${dayShort(d.period.due)}.</p>
      <div class="row">${this.#file('pdf', 'Hent som PDF')}${this.#file('csv', 'Hent til regneark')}<button @click=${() => window.print()}>Udskriv</button></div>
      <ul class="counts" aria-label="Kald i perioden">${STANDINGS.filter(one => d.counts[one]).map(one => html`<li>${markIcon(one)} ${standingWord(one)}: ${d.counts[one]}</li>`)}
        ${Object.keys(d.counts).length === 0 ? html`<li>Ingen kald i perioden</li>` : nothing}
        <li>Uden sikkert nødkald: ${many(d.unprotectedDays, 'dag', 'dage')} (over ${d.provenUpToDays} viser perioden intet)</li></ul>
      <nv-call-strip .from=${firstOfMonth(d.from)} .to=${later(d.period.due, d.today)} .today=${d.today} .calls=${d.calls} .gaps=${d.days} .period=${d.period}></nv-call-strip>
      <h3>Kald <span class="quiet">(${d.calls.length})</span></h3>
      <nv-call-list .calls=${d.calls} .people=${people} @said=${() => this.#read()}></nv-call-list>
      ${this.#lines('Tid uden sikkert nødkald', d.gaps, gap => html`${gapWord(gap.kind)} i ${minutesWord(minutes(gap))}: ${momentWord(gap.began)} til ${gap.ended ? momentWord(gap.ended) : 'nu'}`)}
      ${this.#lines('Prøver', d.tests, test => html`${momentWord(test.at)}: <span class=${test.result === 'missed' ? 'missed' : ''}>${testWord(test.result)}</span>`)}
      ${this.#lines('Skrevet i sagen', d.facts, fact => html`${dayShort(fact.date)}: <strong>${factWord(fact.kind)}</strong>${fact.reason ? html`, »${fact.reason}«` : nothing} <span class="quiet">${fact.byName}</span>`)}`;
  }

  #file(kind, word) {
    return html`<a class="button" download href="/api/grants/${encodeURIComponent(this.grant)}/dossier.${kind}?rule=${encodeURIComponent(this.rule ?? '')}">${word}</a>`;
  }

  #lines(title, all, line) {
    return html`<h3>${title} <span class="quiet">(${all.length})</span></h3>
      ${all.length === 0 ? html`<p class="quiet">Ingen.</p>` : html`<ul class="lines">${all.map(one => html`<li>${line(one)}</li>`)}</ul>`}`;
  }

  async #read() {
    const { grant, rule } = this;
    if (this.dossier && this.dossier.grant.id !== grant) this.dossier = null;
    try {
      const dossier = await api.get(`/api/grants/${encodeURIComponent(grant)}/dossier?rule=${encodeURIComponent(rule ?? '')}`);
      if (grant !== this.grant || rule !== this.rule) return;
      this.dossier = dossier;
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, this.dossier ? 'Du ser det, der sidst blev hentet.' : '');
    }
  }
}

customElements.define('nv-dossier', Dossier);
