import { api } from './api.js';
import { Stream } from './stream.js';
import { causeWord, isFire, shortAddress, urgencyWord } from './words.js';

const BURST_MS = 12_000;
/** The central takes a page that says nothing for three times this long to be closed. */
const PRESENT_EVERY_MS = 15_000;

/** The night shift's picture of the alarms, kept fresh, and the bell that belongs to it. */
export class Watch {
  alarms = null;
  complaint = null;
  silentGateways = [];
  lostSince = null;
  announcement = '';
  answers = false;
  #sound;
  #tell;
  #loggedOut;
  #stream = null;
  #me = null;
  #known = new Map();
  #rung = new Map();
  #silentCount = 0;
  #presence = null;
  #told = new Set();
  #answered;

  /** answered(alarm): whether its person has done something about it here that has not come through yet. */
  constructor(sound, tell, loggedOut, answered) {
    this.#answered = answered;
    this.#sound = sound;
    this.#tell = tell;
    this.#loggedOut = loggedOut;
    document.addEventListener('visibilitychange', () => { if (this.#stream) keepScreenOn(); });
  }

  /** How many alarms nobody has taken, as far as is known here. An exercise waits for nobody but whoever runs it. */
  get waiting() {
    return this.alarms?.filter(alarm => alarm.state === 'raised' && !alarm.exercise && !this.#answered(alarm.id)).length ?? 0;
  }

  start(me) {
    this.stop();
    this.#me = me;
    this.answers = me.role === 'responder' || me.role === 'shift-leader';
    if (!this.answers) return;
    this.#stream = new Stream({
      connected: () => this.#refresh(),
      alarm: alarm => this.take(alarm),
      ring: ring => this.#ringEvent(ring),
      beat: beat => this.#beat(beat),
      lost: since => this.#set({ lostSince: since }),
      found: () => this.#set({ lostSince: null }),
      loggedOut: () => this.#loggedOut(),
    });
    this.#stream.start();
    keepScreenOn();
    this.#sayPresent();
    this.#presence = setInterval(() => this.#sayPresent(), PRESENT_EVERY_MS);
  }

  stop() {
    this.#stream?.stop();
    this.#stream = null;
    if (this.#presence) api.pageOpen(false).catch(() => {});
    clearInterval(this.#presence);
    this.#presence = null;
    this.#told.clear();
    this.answers = false;
    this.#known.clear();
    this.#rung.clear();
    this.#set({ alarms: null, lostSince: null, silentGateways: [], complaint: null, announcement: '' });
  }

  /** The alarm as the central has it now; an older picture than the one shown is left alone. */
  take(alarm) {
    if (!this.answers) return;
    const before = this.#known.get(alarm.id);
    if (before && before.revision > alarm.revision) return;
    this.#known.set(alarm.id, leftBehind(before, alarm));
    if (somebodyTook(before, alarm)) this.#rung.delete(alarm.id);
    this.#set({
      alarms: this.#open(),
      announcement: announce(before, alarm, this.#me?.user) || this.announcement,
    });
  }

  #open() {
    return [...this.#known.values()].filter(alarm => alarm.state !== 'closed');
  }

  async #refresh() {
    try {
      const before = [...this.#known.keys()];
      const open = await api.openAlarms();
      const ids = new Set(open.map(alarm => alarm.id));
      for (const id of before) if (!ids.has(id)) this.#known.delete(id);
      this.#set({ alarms: this.#open() });
      open.forEach(alarm => this.take(alarm));
      await this.#refreshGateways();
    } catch (problem) {
      if (problem.status === 401) this.#loggedOut();
    }
  }

  async #refreshGateways() {
    this.#set({ silentGateways: await api.silentGateways() });
  }

  #beat(beat) {
    if (beat.complaint !== this.complaint) this.#set({ complaint: beat.complaint });
    if (beat.silentGateways !== this.#silentCount) {
      this.#silentCount = beat.silentGateways;
      this.#refreshGateways().catch(() => { this.#silentCount = -1; });
    }
    this.#ring();
  }

  /** The plan asks this screen to ring: until it is taken, or for a while when somebody has it already. */
  #ringEvent({ alarm }) {
    this.#rung.set(alarm, Date.now());
    this.#told.delete(alarm);
    this.#ring();
  }

  /** Only a page that can be heard counts: one whose sound is blocked would let an alarm pass in silence. */
  #sayPresent() {
    if (!this.lostSince && !this.#sound.blocked) api.pageOpen(true).catch(() => {});
  }

  /** Whoever sees and hears it here need not be rung up as well. */
  #saySeen(alarm) {
    if (this.#told.has(alarm.id) || this.#sound.blocked || document.visibilityState !== 'visible') return;
    this.#told.add(alarm.id);
    api.seen(alarm.id).catch(() => this.#told.delete(alarm.id));
  }

  #set(changes) {
    Object.assign(this, changes);
    this.#ring();
    this.#tell();
  }

  #ring() {
    const ringing = (this.alarms ?? []).filter(alarm => alarm.state === 'raised' && this.#ringsHere(alarm));
    ringing.forEach(alarm => this.#saySeen(alarm));
    const tunes = [];
    if (ringing.some(alarm => isFire(alarm.cause))) tunes.push('fire');
    if (ringing.some(alarm => !isFire(alarm.cause))) tunes.push('alarm');
    if (tunes.length === 0 && this.#open().some(alarm => this.#rangJustNow(alarm))) tunes.push('alarm');
    if (this.lostSince) tunes.push('contact');
    this.#sound.ring(tunes);
  }

  /** The plan names the people it has called so far; theirs are the screens that ring. */
  #ringsHere(alarm) {
    return !this.#answered(alarm.id) && (alarm.called.includes(this.#me.user) || this.#rung.has(alarm.id));
  }

  #rangJustNow(alarm) {
    return Date.now() - (this.#rung.get(alarm.id) ?? 0) < BURST_MS;
  }
}

/** Best effort: a screen that sleeps cannot ring. The browser drops the wish whenever the page is hidden. */
function keepScreenOn() {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
}

function somebodyTook(before, alarm) {
  return alarm.state === 'closed' || (alarm.state === 'accepted' && (before?.state === 'raised' || before?.overdue));
}

/** An alarm whose holder has left begins anew: for as long as nobody has it, its card says whose it was. */
function leftBehind(before, alarm) {
  if (alarm.state !== 'raised' || !before) return alarm;
  const left = before.state === 'raised' ? before.left : before.responderName;
  return left ? { ...alarm, left } : alarm;
}

function announce(before, alarm, me) {
  const what = `${alarm.exercise ? 'Prøvedag: ' : ''}${causeWord(alarm.cause)}, ${shortAddress(alarm.home)}.`;
  if (!before && alarm.state === 'raised') return `Ny alarm: ${what} ${urgencyWord(alarm.urgency)}.`;
  if (before && alarm.urgency > before.urgency) return `Haster mere nu: ${what}`;
  if (alarm.offeredTo === me && before?.offeredTo !== me) return `${alarm.responderName} beder dig overtage: ${what}`;
  if (before && before.state !== 'raised' && alarm.state === 'raised') return `Ingen har den længere: ${what}`;
  return '';
}
