import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { staffingStyles } from './staffing-styles.js';
import { CHANNEL_NAMES, capital, channelWord, waitWord } from './staffing-words.js';
import { shared } from './styles.js';
import { causeWord, urgencyWord } from './words.js';

const CAUSES = ['button', 'pull-cord', 'fall', 'inactivity', 'smoke', 'heat', 'co', 'water', 'door', 'tracker-sos', 'zone-left'];
const WAITS = [15, 30, 60, 120, 180, 300, 600];
const TARGETS = [['on-shift', 'Alle på vagt'], ['on-shift:nurse', 'Sygeplejersker på vagt'], ['shift-leaders', 'Vagtlederen'],
  ['everyone', 'Alle i kommunen, der svarer på alarmer']];
const NEW = { name: '', team: null, causes: [], fromUrgency: 1,
  steps: [{ targets: ['on-shift'], channels: ['page', 'push', 'sms', 'voice'], nextAfterSeconds: 60 }] };

/** A plan to fill in. Fires `saved` with the plan and what to know of it, or `given-up`. */
class PlanEditor extends LitElement {
  static properties = { plan: {}, taken: {}, teams: {}, draft: { state: true }, verdict: { state: true }, mistake: { state: true }, busy: { state: true } };
  static styles = [shared, staffingStyles, css`
    .step { padding-top: 0.6rem; border-top: 2px solid var(--line); display: grid; gap: 0.5rem; }
  `];

  willUpdate(changed) {
    if (changed.has('plan')) this.draft = structuredClone(this.plan ?? NEW);
  }

  render() {
    const { name, team, causes, fromUrgency, steps } = this.draft;
    return html`<article class="warn">
      <h3>${this.plan ? `Ret »${this.plan.name}«` : 'Ny plan'}</h3>
      <label>Navn <input maxlength="80" autocomplete="off" .value=${name} @input=${event => this.#set({ name: event.target.value })}></label>
      <label>Team <select @change=${event => this.#set({ team: event.target.value || null })}>
        <option value="" ?selected=${!team}>Alle teams</option>
        ${this.teams.map(one => html`<option value=${one.id} ?selected=${one.id === team}>${one.name}</option>`)}</select></label>
      <fieldset><legend>Alarmer (ingen valgt: alle)</legend>${CAUSES.map(cause => this.#choice(causeWord(cause), causes.includes(cause),
        () => this.#set({ causes: toggled(causes, cause) })))}</fieldset>
      <label>Mindste hast <select @change=${event => this.#set({ fromUrgency: Number(event.target.value) })}>
        ${[1, 2, 3, 4, 5].map(level => html`<option value=${level} ?selected=${level === fromUrgency}>${level}: ${urgencyWord(level)}</option>`)}</select></label>
      ${steps.map((step, index) => this.#step(step, index))}
      <button @click=${() => this.#set({ steps: [...steps, structuredClone(NEW.steps[0])] })}>Tilføj et trin</button>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}
        ${this.verdict?.faults.map(fault => html`<p class="mistake">${fault}</p>`)}</div>
      <div role="status">${this.verdict?.warnings.map(warning => html`<p class="warning">Bemærk: ${warning}</p>`)}
        ${this.verdict?.faults.length === 0 ? html`<p class="good-news">Planen når nogen på alle timer af ugen.</p>` : nothing}</div>
      <div class="row">
        <button @click=${() => this.dispatchEvent(new CustomEvent('given-up'))}>Fortryd</button>
        <button ?disabled=${this.busy} @click=${this.#check}>Prøv planen</button>
        <button ?disabled=${this.busy} @click=${this.#save}>Gem planen</button>
      </div>
    </article>`;
  }

  #step(step, index) {
    const { steps } = this.draft;
    const number = index + 1;
    const change = part => this.#set({ steps: steps.map((one, at) => at === index ? { ...one, ...part } : one) });
    const people = this.teams.flatMap(team => [...team.members, ...team.leaders]);
    const targets = [...TARGETS, ...step.targets.filter(name => !TARGETS.some(([known]) => known === name)).map(name => [name, this.#targetWord(name, people)])];
    return html`<div class="step" role="group" aria-label="Trin ${number}">
      <h4>Trin ${number}</h4>
      <fieldset><legend>Hvem kaldes</legend>${targets.map(([name, word]) => this.#choice(word, step.targets.includes(name),
        () => change({ targets: toggled(step.targets, name) })))}</fieldset>
      <label>Også en bestemt person <select @change=${event => { if (event.target.value) change({ targets: [...new Set([...step.targets, event.target.value])] }); event.target.value = ''; }}>
        <option value="">Vælg …</option>${unique(people).map(one => html`<option value="person:${one.user}">${one.name}</option>`)}</select></label>
      <fieldset><legend>Hvordan</legend>${CHANNEL_NAMES.map(name => this.#choice(capital(channelWord(name)), step.channels.includes(name),
        () => change({ channels: toggled(step.channels, name) })))}</fieldset>
      <label>Vent, før det næste trin <select @change=${event => change({ nextAfterSeconds: Number(event.target.value) })}>
        ${[...new Set([...WAITS, step.nextAfterSeconds])].sort((a, b) => a - b).map(wait => html`<option value=${wait} ?selected=${wait === step.nextAfterSeconds}>${waitWord(wait)}</option>`)}</select></label>
      ${steps.length > 1 ? html`<button @click=${() => this.#set({ steps: steps.filter((_, at) => at !== index) })}>Fjern trin ${number}</button>` : nothing}
    </div>`;
  }

  #targetWord(name, people) {
    const [kind, id] = name.split(':');
    if (kind === 'person') return people.find(one => one.user === id)?.name ?? id;
    return kind === 'team' ? `Alle på vagt i ${this.teams.find(team => team.id === id)?.name ?? id}` : 'På vagt, der kan låse op';
  }

  #choice(word, checked, change) {
    return html`<label class="choice"><input type="checkbox" .checked=${checked} @change=${change}> ${word}</label>`;
  }

  #set(part) {
    this.draft = { ...this.draft, ...part };
    this.verdict = null;
    this.mistake = null;
  }

  #check = () => this.#send(async body => { this.verdict = await api.checkPlan(body); });

  #save = () => this.#send(async body => {
    const saved = await api.savePlan(this.plan?.id ?? this.#newId(), body);
    this.dispatchEvent(new CustomEvent('saved', { detail: saved }));
  });

  async #send(act) {
    this.busy = true;
    this.mistake = null;
    this.verdict = null;
    const { name, team, causes, fromUrgency, steps } = this.draft;
    const plain = steps.map(({ targets, channels, nextAfterSeconds }) => ({ targets, channels, nextAfterSeconds }));
    try {
      await act({ name, team, causes, fromUrgency, steps: plain });
    } catch (problem) {
      this.mistake = problem.message;
    }
    this.busy = false;
  }

  /** From the name, in letters an address takes. */
  #newId() {
    const plain = this.draft.name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
      .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 50) || 'plan';
    let id = plain;
    for (let number = 2; this.taken.includes(id); number++) id = `${plain}-${number}`;
    return id;
  }
}

const toggled = (list, name) => list.includes(name) ? list.filter(one => one !== name) : [...list, name];
const unique = people => people.filter((one, index) => people.findIndex(two => two.user === one.user) === index);

customElements.define('nv-plan-editor', PlanEditor);
