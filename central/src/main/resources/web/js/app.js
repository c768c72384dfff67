import { LitElement, html, nothing } from 'lit';
import './alarm-board.js';
import { api } from './api.js';
import { appStyles } from './app-styles.js';
import './contact-warning.js';
import './exercise-banner.js';
import { incidentPage, leavesForAlarms } from './incident-pages.js';
import './login-form.js';
import './notices.js';
import { Push, startServiceWorker } from './push.js';
import './push-switch.js';
import './role-page.js';
import './technical-page.js';
import { Sound } from './sound.js';
import { shared } from './styles.js';
import { clock, now, setServerTime } from './time.js';
import { Watch } from './watch.js';
import { roleWord } from './words.js';

/** The whole page: who is here, and what that person sees. */
class App extends LitElement {
  static properties = {
    exercise: { state: true },
    me: { state: true },
    notice: { state: true },
    unreachableSince: { state: true },
    beat: { state: true },
    technical: { state: true },
    place: { state: true },
  };
  static styles = [shared, appStyles];

  #waited = 0;
  sound = new Sound();
  push = new Push();
  watch = new Watch(this.sound, () => this.requestUpdate(), () => this.#loggedOut());

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.sound.addEventListener('change', () => this.requestUpdate());
    startServiceWorker();
    this.place = location.hash;
    addEventListener('hashchange', () => { this.place = location.hash; });
    setInterval(() => { this.beat = Date.now(); }, 1000);
    this.#open();
  }

  render() {
    return html`
      <div class="above">
        ${this.exercise ? html`<nv-exercise></nv-exercise>` : nothing}
        ${this.#contact()}
      </div>
      ${this.me === undefined ? html`<p class="starting" role="status">Nattevagt åbner …</p>`
        : this.me === null ? html`<nv-login .notice=${this.notice} @logged-in=${this.#open}></nv-login>` : this.#inside()}`;
  }

  #contact() {
    const since = this.watch.lostSince ?? this.unreachableSince;
    return since ? html`<nv-contact-warning .since=${since} .phone=${this.me?.contactPhone ?? null}></nv-contact-warning>` : nothing;
  }

  #inside() {
    const answers = this.watch.answers;
    return html`
      <header class="top ${this.me.role}">
        <h1>Nattevagt</h1>
        <p class="clock" aria-hidden="true">${clock(now())}</p>
        <p class="who">${this.me.name}<br><span class="quiet">${roleWord(this.me.role)}, ${this.me.municipalityName}</span></p>
        ${this.me.role === 'shift-leader' ? html`<button @click=${() => { this.technical = !this.technical; location.hash = ''; }}>
          ${this.technical ? 'Alarmer' : 'Teknik'}</button>` : nothing}
        <button @click=${this.#logOut}>Log ud</button>
      </header>
      <main>
        ${answers ? html`
          <nv-notices .soundBlocked=${this.sound.blocked} .complaint=${this.watch.complaint} .gateways=${this.watch.silentGateways}
            @unmute=${() => this.sound.confirm()}></nv-notices>
          <nv-push-switch .push=${this.push}></nv-push-switch>
          <nv-incidents .role=${this.me.role}></nv-incidents>
          ${incidentPage(this.place, this.me.role) ?? (this.technical ? this.#technical() : this.watch.alarms ? html`<nv-board .alarms=${this.watch.alarms} .me=${this.me.user} .canAct=${answers} .beat=${this.beat}
            @changed=${event => this.watch.take(event.detail)}></nv-board>`
            : html`<p class="starting" role="status">Henter alarmer …</p>`)}`
          : this.me.role === 'technician' ? this.#technical()
          : html`<nv-role-page .role=${this.me.role} @logged-out=${this.#loggedOut}></nv-role-page>`}
      </main>
      <div class="unseen" aria-live="assertive">${this.watch.announcement}</div>`;
  }

  #technical() {
    return html`<nv-technical .detail=${true} .me=${this.me.user} @logged-out=${this.#loggedOut}></nv-technical>`;
  }

  updated() {
    const waiting = this.watch.waiting;
    // Whoever looks at the equipment must not miss somebody who needs help.
    if (waiting > this.#waited) {
      this.technical = false;
      if (leavesForAlarms(this.place)) location.hash = '';
    }
    this.#waited = waiting;
    document.title = waiting ? `(${waiting}) Nattevagt` : 'Nattevagt';
  }

  /** Finds out who is here; keeps trying while the central cannot be reached. */
  #open = async () => {
    try {
      const about = await api.about();
      setServerTime(about.now);
      this.exercise = about.exercise;
      this.me = await api.me();
      this.unreachableSince = null;
      this.notice = null;
      this.technical = false;
      this.watch.start(this.me);
      if (this.watch.answers) this.push.start();
    } catch (problem) {
      if (problem.status === 401) {
        this.unreachableSince = null;
        this.me = null;
      } else {
        this.unreachableSince ??= Date.now();
        setTimeout(this.#open, 2000);
      }
    }
  };

  #loggedOut = () => {
    this.watch.stop();
    this.notice = 'Du er blevet logget ud og får ingen alarmer. Log ind igen.';
    this.me = null;
    this.sound.ringUntilTouched(['contact']);
  };

  #logOut = async () => {
    const me = this.me;
    this.watch.stop();
    try {
      await api.logOut();
      this.push.forget();
      this.notice = 'Du er logget ud og får ingen alarmer.';
      this.me = null;
    } catch (problem) {
      if (problem.status === 401) this.#loggedOut();
      else this.watch.start(me);
    }
  };
}

customElements.define('nv-app', App);
