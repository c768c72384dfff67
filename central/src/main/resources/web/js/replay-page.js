import { LitElement, html, svg, nothing } from 'lit';
import { api } from './api.js';
import { qualityStyles } from './quality-styles.js';
import { brokenWord, linkWord, time } from './quality-words.js';
import { momentSentence, standing } from './replay-words.js';
import { shared } from './styles.js';
import { clockOrDate, clockWithSeconds } from './time.js';
import { causeWord, shortAddress } from './words.js';

/** "Natten igen": one alarm step by step as the system saw it, and a picture of where the time went. */
class ReplayPage extends LitElement {
  static properties = { alarm: {}, replay: { state: true }, at: { state: true }, mistake: { state: true } };
  static styles = [shared, qualityStyles];

  willUpdate(changed) {
    if (changed.has('alarm')) this.#read();
  }

  render() {
    const r = this.replay;
    return html`<section aria-labelledby="title">
      <button class="back" @click=${() => history.back()}>Tilbage</button>
      <h2 id="title" tabindex="-1">Natten igen${r ? html`: ${causeWord(r.alarm.cause)}, ${shortAddress(r.alarm.home)}` : nothing}</h2>
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${!r ? html`<p class="quiet" role="status">Henter …</p>` : html`
        <p>${clockOrDate(r.receivedAt)}${r.broken.length ? html` · <span class="below">${r.broken.map(brokenWord).join(', ')}</span>` : ' · Alle løfter holdt'}</p>
        <p class="reason ${r.slowIsOver ? 'over' : ''}"><span class="quiet">${r.slowIsOver ? 'Her gik tiden' : 'Længst tid tog'}:</span> ${r.reason}</p>
        <div class="wide"><div>${this.#step()}</div><div>${this.#links()}</div></div>
        ${this.#all()}`}
    </section>`;
  }

  #step() {
    const { moments } = this.replay;
    const moment = moments[this.at];
    return html`
      <div class="step" aria-live="polite">
        <p class="quiet">Trin ${this.at + 1} af ${moments.length}${moment.sinceMs >= 1000 ? html` · <strong>${time(moment.sinceMs)}</strong> efter det forrige` : nothing}</p>
        <time datetime=${moment.at}>kl.\u00a0${clockWithSeconds(moment.at)}</time>
        <p class="said">${momentSentence(moment)}</p>
        <p><span class="quiet">Alarmen:</span> ${standing(moment)}</p>
      </div>
      <label class="unseen" for="step">Trin</label>
      <input id="step" type="range" min="0" max=${moments.length - 1} .value=${String(this.at)}
        aria-valuetext="Trin ${this.at + 1}: ${momentSentence(moment)}" @input=${event => { this.at = Number(event.target.value); }}>
      <div class="moves">
        <button ?disabled=${this.at === 0} @click=${() => { this.at -= 1; }}>Forrige</button>
        <button ?disabled=${this.at === moments.length - 1} @click=${() => { this.at += 1; }}>Næste</button>
      </div>`;
  }

  /** Each link as a bar, as long as it took; the stroke is how long it may take. */
  #links() {
    const { links, slow, moments, slowIsOver } = this.replay;
    const longest = Math.max(1, ...links.map(link => Math.max(link.tookMs, link.targetMs)));
    const now = Date.parse(moments[this.at].at);
    const at = links.findLastIndex(link => Date.parse(link.from) <= now);
    return html`<div class="figure"><h3>Her gik tiden</h3><ol class="links">${links.map((link, number) => {
      const over = link.tookMs > link.targetMs;
      const mark = 99.4 * link.targetMs / longest;
      return html`<li class=${link.link === slow && slowIsOver ? 'now' : ''}>
        <p><span class=${number === at ? 'here' : ''}>${linkWord(link.link)}</span><span class=${over ? 'below' : ''}>${time(link.tookMs)}
          <span class="quiet">(højst ${time(link.targetMs)})</span></span></p>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="ground" width="100" height="10"/>
          <rect class=${over ? 'bad' : 'good'} width=${Math.max(0.6, 100 * link.tookMs / longest)} height="10"/>
          <rect class="mark" x=${mark} width="0.6" height="10"/>`}</svg>
      </li>`;
    })}</ol><p class="quiet">Stregen viser, hvor længe det højst må tage.</p></div>`;
  }

  #all() {
    return html`<h3>Hele forløbet</h3>
      <ol class="all">${this.replay.moments.map((moment, number) => html`<li class=${number === this.at ? 'current' : ''}>
        <time datetime=${moment.at}>${clockWithSeconds(moment.at)}</time><span>${momentSentence(moment)}</span></li>`)}</ol>`;
  }

  async #read() {
    const wanted = this.alarm;
    try {
      const replay = await api.replay(wanted);
      if (wanted !== this.alarm) return;
      this.at = 0;
      this.replay = replay;
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.message;
    }
  }
}

customElements.define('nv-replay', ReplayPage);
