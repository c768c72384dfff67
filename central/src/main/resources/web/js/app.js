import { LitElement, html, nothing } from 'lit';
import { ActQueue } from './act-queue.js';
import { api } from './api.js';
import { appStyles } from './app-styles.js';
import './contact-warning.js';
import './exercise-banner.js';
import { forgetDrafts } from './grant-drafts.js';
import './login-form.js';
import './notices.js';
import './place-bar.js';
import { forgetViews, placeAt, placesOf, viewOf } from './places.js';
import './presence-strip.js';
import { Push, startServiceWorker } from './push.js';
import './push-switch.js';
import { ShiftNews } from './shift-news.js';
import './shift-notices.js';
import { Sound } from './sound.js';
import { shared } from './styles.js';
import { clock, now, setServerTime } from './time.js';
import './unsent.js';
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
    place: { state: true },
    wantedAlarm: { state: true },
    wantedNotice: { state: true },
  };
  static styles = [shared, appStyles];

  callBack = false;
  push = new Push();
  places = [];
  sound = new Sound();
  acts = new ActQueue({ tell: () => this.requestUpdate(), took: alarm => this.watch.take(alarm), loggedOut: () => this.loggedOut() });
  watch = new Watch(this.sound, () => this.requestUpdate(), () => this.loggedOut(), alarm => this.acts.of(alarm).length > 0);
  news = new ShiftNews(() => this.requestUpdate());
  #waited = 0;
  #kept = false;
  /** Every page inside says so, and to nobody else. */
  #asked = { handleEvent: () => this.loggedOut(), capture: true };

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    this.#takeLink();
    addEventListener('nv-open', () => { this.#takeLink(); this.#moved(); });
    addEventListener('hashchange', () => this.#moved());
    this.push.addEventListener('change', () => this.requestUpdate());
    this.sound.addEventListener('change', () => this.requestUpdate());
    setInterval(() => { this.beat = Date.now(); }, 1000);
    this.#open();
  }

  /** A message was tapped: its alarm or notice is what its person wants to see. */
  #takeLink() {
    const asked = new URLSearchParams(location.search);
    if (!asked.has('alarm') && !asked.has('notice')) return;
    this.wantedAlarm = asked.get('alarm');
    this.wantedNotice = asked.get('notice');
    history.replaceState(null, '', '/#/open');
  }

  /** The alarms one has, will have once what waits has come through, or is asked to take. */
  get mine() {
    const me = this.me.user;
    return this.watch.alarms?.filter(alarm => alarm.offeredTo === me || (alarm.responder === me && alarm.state !== 'raised')
      || this.acts.of(alarm.id).some(act => act.action !== 'decline'));
  }

  render() {
    return html`
      <div class="above">
        ${this.exercise ? html`<nv-exercise></nv-exercise>` : nothing}
        ${this.#contact()}
        ${this.me ? html`<nv-unsent over .refused=${true} .acts=${this.acts} .change=${this.acts.change} .me=${this.me}></nv-unsent>` : nothing}
      </div>
      ${this.me ? nothing : html`<nv-unsent .acts=${this.acts} .change=${this.acts.change}></nv-unsent>`}
      ${this.me === undefined ? html`<p class="starting" role="status">Nattevagt åbner …</p>`
        : this.me === null ? html`<nv-login .notice=${this.notice} @logged-in=${this.#open}></nv-login>` : this.#inside()}`;
  }

  #contact() {
    const since = this.watch.lostSince ?? this.unreachableSince;
    return since ? html`<nv-contact-warning .since=${since} .phone=${this.me?.contactPhone ?? null}></nv-contact-warning>` : nothing;
  }

  #inside() {
    return html`
      <header class="top">
        <h1>Nattevagt</h1>
        <p class="clock" aria-hidden="true">${clock(now())}</p>
        <p class="who">${this.me.name}<br><span class="quiet">${roleWord(this.me.role)}, ${this.me.municipalityName}</span></p>
        <button @click=${this.#logOut}>Log ud</button>
      </header>
      ${this.places.length > 1 ? html`<nv-place-bar .places=${this.places} .place=${this.place.id} .counts=${this.#counts()}></nv-place-bar>` : nothing}
      <main @logged-out=${this.#asked}>
        ${this.watch.answers ? this.#news() : nothing}
        ${viewOf(this.place, this)}
        ${this.place.id === 'open' && ['off', 'blocked'].includes(this.push.state) ? html`<nv-push-switch .push=${this.push}></nv-push-switch>` : nothing}
      </main>
      <div class="unseen" aria-live="assertive">${this.watch.announcement}</div>`;
  }

  /** What must be seen wherever on the page one is, and on the board also who is there. */
  #news() {
    return html`
      <nv-notices .soundBlocked=${this.sound.blocked} .complaint=${this.watch.complaint} .gateways=${this.watch.silentGateways}
        @unmute=${() => this.sound.confirm()}></nv-notices>
      <nv-unsent .acts=${this.acts} .change=${this.acts.change} .me=${this.me}></nv-unsent>
      <nv-shift-notices .notices=${this.news.notices} .wanted=${this.wantedNotice} .beat=${this.beat}
        @seen=${event => this.news.take(event.detail)}></nv-shift-notices>
      ${this.place.id === 'open' ? html`<nv-incidents></nv-incidents><nv-presence .people=${this.news.people} .stale=${this.watch.lostSince !== null}></nv-presence>` : nothing}`;
  }

  #counts() {
    return {
      open: { count: this.watch.waiting, urgent: true, word: 'venter' },
      mine: { count: this.watch.answers ? this.mine?.length ?? 0 : 0, word: this.watch.answers ? 'dine' : '' },
    };
  }

  updated() {
    this.#keepPage();
    const waiting = this.watch.waiting;
    // Whoever looks at something else must not miss somebody who needs help; whoever is writing hears it.
    if (waiting > this.#waited && this.place?.id !== 'open' && !this.place?.stays && !isWriting()) location.hash = '#/open';
    this.#waited = waiting;
    document.title = waiting ? `(${waiting}) Nattevagt` : 'Nattevagt';
    if (this.wantedAlarm && this.watch.alarms && this.place?.id === 'open') this.#showWanted();
  }

  /** The page's files are kept for dead spots once the page has what it needs itself: they must not stand in its way. */
  #keepPage() {
    if (this.#kept || this.me === undefined || (this.watch.answers && !this.watch.alarms)) return;
    this.#kept = true;
    startServiceWorker();
  }

  /** The alarm a message named: on the board while it is open, among the recent ones after that. */
  async #showWanted() {
    const wanted = this.wantedAlarm;
    if (!this.watch.alarms.some(alarm => alarm.id === wanted)) {
      location.hash = '#/recent';
      this.#moved();
      return;
    }
    this.wantedAlarm = null;
    await this.updateComplete;
    await this.renderRoot.querySelector('nv-board')?.show(wanted);
  }

  goToAlarm(id) {
    this.wantedAlarm = id;
    if (this.place.id !== 'open') location.hash = '#/open';
  }

  #moved() {
    if (!this.me) return;
    const before = this.place;
    this.place = placeAt(location.hash, this.places, this.me.role);
    if (before?.id === this.place.id) return;
    if (before?.id === 'recent') this.wantedAlarm = null;
    scrollTo(0, 0);
  }

  /** Finds out who is here; keeps trying while the central cannot be reached. */
  #open = async () => {
    try {
      const about = await api.about();
      setServerTime(about.now);
      this.exercise = about.exercise;
      this.callBack = about.callBack === true;
      const me = await api.me();
      this.places = placesOf(me.role);
      this.place = placeAt(location.hash, this.places, me.role);
      this.me = me;
      this.unreachableSince = null;
      this.notice = null;
      this.watch.start(this.me);
      if (this.watch.answers) {
        this.news.start();
        this.push.start();
      }
      this.acts.setUser(this.me);
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

  loggedOut() {
    if (!this.me) return;
    this.#leave();
    this.notice = 'Du er blevet logget ud og får ingen alarmer. Log ind igen.';
    this.sound.ringUntilTouched(['contact']);
  }

  #leave() {
    this.watch.stop();
    this.news.stop();
    forgetViews();
    this.me = null;
    this.acts.setUser(null);
  }

  #logOut = async () => {
    const me = this.me;
    this.watch.stop();
    try {
      await api.logOut();
      this.push.forget();
      forgetDrafts();
      this.#leave();
      this.notice = 'Du er logget ud og får ingen alarmer.';
      history.replaceState(null, '', location.pathname);
    } catch (problem) {
      if (problem.status === 401) this.loggedOut();
      else this.watch.start(me);
    }
  };
}

/** Whether somebody is in the middle of writing, or of answering a question. */
function isWriting() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return Boolean(element?.matches('input, textarea, select') || element?.closest('dialog'));
}

customElements.define('nv-app', App);
