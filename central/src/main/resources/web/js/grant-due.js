import { LitElement, html, css, nothing } from 'lit';
import { failed, grants, unread } from './grant-api.js';
import { conclusionBox, fileOf, sourceLink } from './grant-parts.js';
import { grantStyles } from './grant-styles.js';
import { capital, dateWord, daysWord, deadlineWord, flagWord, kindWord, serviceWord } from './grant-words.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { clock, now } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 30_000;
const GROUPS = [
  { name: 'overdue', title: 'Over fristen', none: 'Intet er over fristen.' },
  { name: 'due', title: 'I dag', none: 'Intet skal afgøres i dag.' },
  { name: 'flagged', title: 'Ny vurdering', none: 'Intet er ændret efter en afgørelse.' },
  { name: 'coming', title: 'Kommer', none: 'Intet kommer i den tid.' },
];

/** What an assessor has to decide: overdue, due, to be looked at anew, coming. The rules propose; nothing here has been decided. */
class GrantsDue extends LitElement {
  static properties = {
    me: {}, days: { state: true }, list: { state: true }, readAt: { state: true }, mistake: { state: true },
    search: { state: true }, service: { state: true }, kind: { state: true },
  };
  static styles = [shared, grantStyles, css`
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 45%), 1fr)); gap: 0.5rem; }
    .tiles button { justify-content: flex-start; gap: 0.7rem; padding: 0.4rem 0.9rem; min-height: 64px; line-height: 1.2; text-align: left; background: var(--card); }
    .tiles strong { flex: none; white-space: nowrap; font-size: 1.7rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
    .tiles .urgent { border: 3px solid var(--urgency-5); }
    .tiles .urgent strong { color: var(--urgency-5); }
    .filter { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem; }
    .filter label:first-child { grid-column: 1 / -1; }
    .heading { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; justify-content: space-between; min-height: 48px; }
    [aria-pressed='true'] { background: var(--raised); border-color: var(--text); }
    ul { display: grid; gap: 0.6rem; }
    .line h4 { font-size: 1.15rem; }
    .line .what { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; }
    .line .button { background: var(--raised); }
    @media (min-width: 900px) {
      .filter { grid-template-columns: 2fr 1fr 1fr; }
      .filter label:first-child { grid-column: auto; }
      .line { grid-template-columns: 12.5rem minmax(0, 1fr) auto; align-items: center; gap: 0.2rem 1.2rem; }
      .line > .when { grid-row: 1 / span 3; }
      .line > .button { grid-column: 3; grid-row: 1 / span 3; }
      .line > .rest { grid-column: 2; }
    }
  `];

  #wanted = null;

  connectedCallback() {
    super.connectedCallback();
    this.days ??= 30;
    this.#read();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    return html`<section class="page" aria-labelledby="title">
      <div><h2 id="title" tabindex="-1">Opgaver</h2><p>Reglerne foreslår. Du afgør.</p></div>
      <div role="alert">${this.mistake ? html`<p class="stale">${this.mistake}</p>` : nothing}</div>
      ${this.list ? this.#all() : this.mistake ? nothing : html`<p class="quiet" role="status">Henter opgaver …</p>`}
    </section>`;
  }

  #all() {
    const items = Object.fromEntries(GROUPS.map(({ name }) => [name, this.#filtered(this.list[name] ?? [])]));
    const filtering = this.search || this.service || this.kind;
    const all = GROUPS.reduce((sum, { name }) => sum + (this.list[name]?.length ?? 0), 0);
    const found = GROUPS.reduce((sum, { name }) => sum + items[name].length, 0);
    return html`
      <div class="tiles">${GROUPS.map(({ name, title }) => html`<button class=${name === 'overdue' && items[name].length ? 'urgent' : ''} @click=${() => this.#goTo(name)}>
        <strong>${items[name].length}</strong> ${title}</button>`)}</div>
      ${all > 4 || filtering ? this.#filter() : nothing}
      <p class="unseen" role="status">${filtering ? `${found} af ${all} opgaver vises` : ''}</p>
      ${all === 0 ? html`<p class="calm">${icon('check', 32)} Ingen opgaver: intet er over fristen, og intet skal ses efter de næste ${this.days} dage.</p>` : nothing}
      ${filtering && found === 0 ? html`<p>Ingen opgaver passer. <button @click=${this.#clear}>Vis alle</button></p>` : nothing}
      ${GROUPS.map(group => this.#group(group, items[group.name], all))}
      <p class="row"><a class="button" href="#/maaned">${icon('month', 24)} Gennemgå en måned</a></p>`;
  }

  #filter() {
    const everything = GROUPS.flatMap(({ name }) => this.list[name] ?? []);
    const services = [...new Set(everything.map(one => one.grant.service))].sort((a, b) => a.localeCompare(b, 'da'));
    const kinds = [...new Map(everything.filter(one => !one.flags).map(one => [kindOf(one), kindText(one)]))].sort((a, b) => a[1].localeCompare(b[1], 'da'));
    const pick = name => event => { this[name] = event.target.value; };
    return html`<div class="filter" role="search">
      <label>Søg <input type="search" autocomplete="off" placeholder="Navn eller adresse" .value=${this.search ?? ''} @input=${pick('search')}></label>
      <label>Ydelse <select @change=${pick('service')}><option value="">Alle</option>${services.map(one => html`<option value=${one} ?selected=${one === this.service}>${capital(one)}</option>`)}</select></label>
      <label>Slags <select @change=${pick('kind')}><option value="">Alle</option>${kinds.map(([kind, word]) => html`<option value=${kind} ?selected=${kind === this.kind}>${word}</option>`)}</select></label>
    </div>`;
  }

  #filtered(items) {
    const wanted = (this.search ?? '').trim().toLocaleLowerCase('da');
    return items.filter(item => (!this.service || item.grant.service === this.service) && (!this.kind || kindOf(item) === this.kind)
      && (!wanted || `${item.grant.citizen.name} ${item.grant.home?.address ?? ''} ${item.grant.service}`.toLocaleLowerCase('da').includes(wanted)));
  }

  #clear = () => { this.search = ''; this.service = ''; this.kind = ''; };

  #group({ name, title, none }, items, all) {
    if (all === 0 && name !== 'coming') return nothing;
    return html`<section aria-labelledby=${name}>
      <div class="heading"><h3 id=${name} tabindex="-1">${title} <span class="quiet">(${items.length})</span></h3>
        ${name === 'coming' ? html`<div class="row" role="group" aria-label="Hvor langt frem">${[30, 90].map(days => html`
          <button aria-pressed=${days === this.days} @click=${() => this.#read(days)}>${days} dage</button>`)}</div>` : nothing}</div>
      ${items.length === 0 ? html`<p class="quiet">${none}</p>` : html`<ul>${items.map(item => html`<li>${name === 'flagged' ? this.#flagged(item) : this.#item(item, name)}</li>`)}</ul>`}
    </section>`;
  }

  #item({ grant, proposal, deadline }, group) {
    const one = proposal ?? deadline;
    return html`<article class="line edge ${group}">
      <p class="when ${group}">${daysWord(one.daysLeft)}<br><span class="quiet">${dateWord(one.due)}</span></p>
      ${this.#who(grant)}
      <div class="rest"><p>${one.explanation}${one.advice ? html` <strong>${one.advice.text}</strong>` : nothing}</p>
        <p class="what">${proposal?.conclusion ? conclusionBox(proposal.conclusion, true) : html`<span class="pill">${kindText({ proposal, deadline })}</span>`}
          ${sourceLink(one.source, proposal?.rule)}</p></div>
      ${this.#open(grant)}
    </article>`;
  }

  #flagged({ grant, flags }) {
    return html`<article class="line edge flagged">
      <p class="when">Ny vurdering</p>
      ${this.#who(grant)}
      <div class="rest">${flags.map(flag => html`<p><strong>${flagWord(flag.kind)}:</strong> ${flag.text}</p>`)}</div>
      ${this.#open(grant)}
    </article>`;
  }

  #who(grant) {
    return html`<div class="rest"><h4>${grant.citizen.name}</h4><p class="quiet">${serviceWord(grant)}${grant.home ? html` · ${shortAddress(grant.home)}` : nothing}</p></div>`;
  }

  #open(grant) {
    return html`<a class="button" href=${fileOf(grant.citizen.id, grant.id)}>Se sagen<span class="unseen">, ${grant.citizen.name}, ${grant.service}</span></a>`;
  }

  #goTo(name) {
    const heading = this.renderRoot.getElementById(name);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  /** The choice is shown as made once its list is there: another one must not be read as it. */
  async #read(days = this.days) {
    this.#wanted = days;
    try {
      const list = await grants.due(days);
      if (days !== this.#wanted) return;
      this.days = days;
      this.list = list;
      this.readAt = now();
      this.mistake = null;
    } catch (problem) {
      failed(this, problem);
      this.mistake = unread(problem, this.readAt ? `Listen er fra kl. ${clock(this.readAt)} og kan være ændret.` : 'Listen er ikke hentet.');
    }
  }
}

const kindOf = ({ proposal, deadline, flags }) => flags ? 'flag' : proposal?.kind ?? deadline.what;
const kindText = ({ proposal, deadline }) => proposal ? kindWord(proposal.kind) : deadlineWord(deadline.what);

customElements.define('nv-grants-due', GrantsDue);
