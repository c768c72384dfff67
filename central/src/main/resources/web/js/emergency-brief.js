import { LitElement, html, css, nothing } from 'lit';
import { api } from './api.js';
import { icon } from './icons.js';
import { danishVoice, onVoices, readAloud, stopReading } from './reading-aloud.js';
import { shared } from './styles.js';

const HEADINGS = { what: 'Hvad', where: 'Hvor', who: 'Hvem', help: 'Hjælp', 'call-back': 'Ring tilbage' };

/**
 * What 112 is told, large, in the order they ask; kept on the screen when contact is lost. Open by itself for whoever is to speak to
 * them (`wanted`), and one touch away for everybody else.
 */
class EmergencyBrief extends LitElement {
  static properties = {
    alarmId: {},
    signals: { type: Number },
    change: { type: Number },
    wanted: { type: Boolean },
    shown: { state: true },
    brief: { state: true },
    mistake: { state: true },
    reading: { state: true },
    voices: { state: true },
  };
  static styles = [shared, css`
    :host { display: grid; gap: 0.6rem; }
    div.brief { display: grid; gap: 0.75rem; padding: 0.85rem 1rem; border-radius: 12px; background: var(--page); border: 2px solid var(--line); }
    .say { font-weight: 600; }
    dl { display: grid; gap: 0.6rem; }
    dt { font-size: 0.9rem; font-weight: 700; color: var(--quiet); }
    dd { font-size: 1.4rem; font-weight: 700; line-height: 1.3; }
    .exercise { font-weight: 700; }
    button { width: 100%; }
  `];

  #heard = null;
  #endListening = () => {};

  connectedCallback() {
    super.connectedCallback();
    this.#endListening = onVoices(() => { this.voices = Date.now(); });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endListening();
    if (this.reading) stopReading();
    this.reading = false;
  }

  willUpdate(changed) {
    if (changed.has('signals') || (changed.has('change') && !this.brief)) this.#read();
  }

  render() {
    const open = this.shown ?? this.wanted;
    return html`<button aria-expanded=${open ? 'true' : 'false'} @click=${() => { this.shown = !open; }}>
        ${icon('note', 22)} ${open ? 'Skjul beskeden til 112' : 'Vis beskeden til 112'}</button>
      ${open ? this.#content() : nothing}`;
  }

  #content() {
    const { brief } = this;
    if (!brief) return html`<p role="status">${this.mistake ?? 'Henter beskeden til 112 …'}</p>`;
    return html`<div class="brief" role="group" aria-label="Beskeden til 112">
      ${brief.exercise ? html`<p class="exercise">ØVELSE – ring ikke til det rigtige 112</p>` : nothing}
      <p class="say">Sig: »Jeg ringer fra hjemmeplejens alarmservice.«</p>
      <dl>${brief.lines.map(({ topic, text }) => html`<div><dt>${HEADINGS[topic] ?? topic}</dt><dd>${text}</dd></div>`)}</dl>
      ${danishVoice()
        ? html`<button @click=${this.#readAloud} aria-pressed=${this.reading ? 'true' : 'false'}>${icon('sound', 22)} ${this.reading ? 'Stop' : 'Læs højt'}</button>`
        : html`<p class="quiet">Denne enhed har ingen dansk stemme og kan ikke læse højt. Læs selv op.</p>`}
    </div>`;
  }

  #readAloud = () => {
    if (this.reading) {
      stopReading();
      this.reading = false;
      return;
    }
    this.reading = readAloud(this.brief.spoken, () => { this.reading = false; });
  };

  async #read() {
    const asked = `${this.alarmId} ${this.signals}`;
    this.#heard = asked;
    try {
      const brief = await api.emergencyBrief(this.alarmId);
      if (this.#heard !== asked) return;
      this.brief = brief;
      this.mistake = null;
    } catch (problem) {
      this.mistake = `Beskeden til 112 kan ikke hentes: ${problem.message}`;
    }
  }
}

customElements.define('nv-brief', EmergencyBrief);
