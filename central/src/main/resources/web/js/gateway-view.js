import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { shared } from './styles.js';
import { technicalStyles } from './technical-styles.js';
import { boltWord, commandWord, deviceLabel, kindWord, meansWord, troubleWord } from './technical-words.js';
import { ago, clockOrDate, span } from './time.js';
import { shortAddress } from './words.js';

const REFRESH_MS = 15_000;

/** One gateway: how it feels, what hangs on it, when each device was last proven, and what has been wrong. */
class GatewayView extends LitElement {
  static properties = { gateway: {}, page: { state: true }, mistake: { state: true } };
  static styles = [shared, technicalStyles];

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.#read(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  willUpdate(changed) {
    if (changed.has('gateway')) this.#open();
  }

  async #open() {
    this.page = null;
    await this.#read();
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  render() {
    const page = this.page;
    return html`<section aria-labelledby="title">
      <a class="button back" href="#/technical">${icon('note', 22)} Til listen</a>
      <h2 id="title" tabindex="-1">${page ? shortAddress(page.home) : this.gateway}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${page ? html`${this.#facts(page)}
        <h3>Enheder <span class="quiet">(${page.devices.length})</span></h3>
        ${page.devices.length ? html`<ul class="cards">${page.devices.map(device => html`<li>${this.#device(device, page)}</li>`)}</ul>`
          : html`<p class="quiet">Gatewayen har ingen enheder.</p>`}
        ${this.#history(page)}` : html`<p class="quiet" role="status">Henter …</p>`}
    </section>`;
  }

  #facts(page) {
    const h = page.health;
    return html`<dl>
      <dt>Gateway</dt><dd>${page.gateway}</dd>
      <dt>Sidst hørt</dt><dd class=${page.silentSince ? 'bad' : ''}>${page.lastHeard ? `${clockOrDate(page.lastHeard)} (${ago(page.lastHeard)})` : 'Aldrig'}</dd>
      <dt>Sidst prøvet</dt><dd>${page.lastProven ? clockOrDate(page.lastProven) : 'Aldrig'}</dd>
      ${h ? html`<dt>Program</dt><dd>${h.version}</dd>
        <dt>Venter på at komme frem</dt><dd>${h.outboxDepth}</dd>
        <dt>Fri plads</dt><dd>${known(h.diskFreeMb, 'MB')}</dd>
        <dt>Temperatur</dt><dd>${known(h.temperatureC, '°C')}</dd>
        <dt>Ur</dt><dd>${clockError(h.clockOffsetMs)}</dd>
        <dt>Vej til centralen</dt><dd>${h.uplink === null ? 'Ukendt' : h.uplink === 1 ? 'Den sædvanlige' : `Nødvej (nr. ${h.uplink})`}</dd>
        <dt>Enhedstabel</dt><dd class=${h.tableAgrees === false ? 'warn' : ''}>${h.tableAgrees === null ? 'Ukendt' : h.tableAgrees ? 'Som centralens' : 'En anden end centralens'}</dd>`
      : html`<dt>Tilstand</dt><dd>Ukendt: gatewayen har ikke meldt sig</dd>`}
    </dl>`;
  }

  #device(device, page) {
    const kind = kindWord(device.deviceKind);
    return html`<article class=${device.troubles.length ? 'trouble' : ''}>
      <h4>${deviceLabel(device)}</h4>
      ${device.troubles.map(trouble => html`<p class="bad">${troubleWord(trouble)}</p>`)}
      ${device.home.id === page.home.id ? nothing : html`<p class="where">${shortAddress(device.home)}</p>`}
      ${device.proof ? html`<p>Prøvet ${clockOrDate(device.proof.last)} ${meansWord(device.proof.means)}</p>`
        : device.needsProof ? html`<p class="warn">Aldrig prøvet</p>` : nothing}
      ${device.lock ? html`<p>${boltWord(device.lock.bolt)}, meldt ${ago(device.lock.at)}${device.lock.commanded
        ? html`<br><span class="quiet">Sidst bedt om at ${commandWord(device.lock.commanded)}</span>` : nothing}</p>` : nothing}
      ${device.mounted ? nothing : html`<p class="quiet">Står i registeret, men gatewayen har den ikke.</p>`}
      <p class="ids">${[device.name ? kind : null, device.model, device.device].filter(Boolean).join(' · ')}</p>
    </article>`;
  }

  #history(page) {
    if (page.technical.length === 0) return nothing;
    const labels = new Map(page.devices.map(device => [device.device, deviceLabel(device)]));
    return html`<h3>Hvad der har været galt</h3>
      <ul class="history">${page.technical.map(word => html`<li>
        <strong>${word.device ? labels.get(word.device) ?? word.device : 'Gateway'}:</strong> ${troubleWord(word.trouble)}<br>
        <span class=${word.endedAt ? 'quiet' : 'bad'}>${word.endedAt
          ? `Fra ${clockOrDate(word.beganAt)} til ${clockOrDate(word.endedAt)}` : `Siden ${clockOrDate(word.beganAt)}`}</span>
      </li>`)}</ul>`;
  }

  async #read() {
    const wanted = this.gateway;
    try {
      const page = await api.gateway(wanted);
      if (wanted !== this.gateway) return;
      this.page = page;
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = `${problem.message} Siden er ikke opdateret.`;
    }
  }
}

const known = (figure, unit) => figure === null ? 'Ukendt' : `${figure} ${unit}`;

function clockError(offset) {
  if (offset === null) return 'Ukendt';
  if (Math.abs(offset) < 2000) return 'Går rigtigt';
  return `${span(Math.abs(offset))} ${offset > 0 ? 'foran' : 'bagud'}`;
}

customElements.define('nv-gateway', GatewayView);
