import { setServerTime } from './time.js';

/**
 * Follows the central's changes and never believes that silence is good news: the central beats every two seconds, and
 * four seconds without a sound are reported as lost contact. Reads the stream with fetch rather than EventSource, so that a
 * connection that is open but dead can be given up, and a log-in that has ended can be told from a broken line.
 */
const SILENCE_MS = 4000;
const TICK_MS = 500;
const PAUSES_MS = [300, 1000, 2000];

export class Stream {
  #listener;
  #lastId = null;
  #heardAt = Date.now();
  #triedAt = Date.now();
  #tickedAt = Date.now();
  #lost = false;
  #stopped = false;
  #failures = 0;
  #abort = null;
  #skipPause = null;
  #timer;
  #wake = () => { if (document.visibilityState === 'visible') this.#retryIfQuiet(); };

  /** listener: connected(), alarm(object), ring(object), beat(object), lost(heardAt), found(), loggedOut() */
  constructor(listener) {
    this.#listener = listener;
  }

  start() {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    for (const sign of ['online', 'pageshow', 'focus']) addEventListener(sign, this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#follow();
  }

  stop() {
    this.#stopped = true;
    clearInterval(this.#timer);
    for (const sign of ['online', 'pageshow', 'focus']) removeEventListener(sign, this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#abort?.abort();
    this.#skipPause?.();
  }

  async #follow() {
    while (!this.#stopped) {
      try {
        await this.#connect();
      } catch {
        // A broken line is not news by itself: the tick tells when it has lasted too long.
      }
      if (!this.#stopped) await this.#pause();
    }
  }

  async #connect() {
    this.#triedAt = Date.now();
    this.#abort = new AbortController();
    const headers = { Accept: 'text/event-stream' };
    if (this.#lastId !== null) headers['Last-Event-ID'] = this.#lastId;
    const answer = await fetch('/api/stream', { headers, cache: 'no-store', signal: this.#abort.signal });
    if (answer.status === 401) {
      this.stop();
      this.#listener.loggedOut();
      return;
    }
    if (!answer.ok) throw new Error(`stream ${answer.status}`);
    this.#listener.connected();
    await this.#read(answer.body.getReader());
  }

  async #read(reader) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop();
      for (const block of blocks) this.#take(block);
      this.#heard();
    }
  }

  #take(block) {
    let event = 'message';
    let data = '';
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).trimStart();
      if (line.startsWith('id:')) this.#lastId = value;
      if (line.startsWith('event:')) event = value;
      if (line.startsWith('data:')) data += value;
    }
    if (event === 'ring') this.#listener.ring(JSON.parse(data));
    if (event === 'alarm') this.#listener.alarm(JSON.parse(data));
    // Whoever shows a call round listens for itself.
    if (event === 'round') dispatchEvent(new CustomEvent('nv-round', { detail: JSON.parse(data) }));
    if (event === 'beat') {
      const beat = JSON.parse(data);
      setServerTime(beat.now);
      this.#listener.beat(beat);
    }
  }

  #heard() {
    this.#heardAt = Date.now();
    this.#failures = 0;
    if (this.#lost) {
      this.#lost = false;
      this.#listener.found();
    }
  }

  #tick() {
    const now = Date.now();
    const slept = now - this.#tickedAt > 3000;
    this.#tickedAt = now;
    if (!this.#lost && now - this.#heardAt > SILENCE_MS) {
      this.#lost = true;
      this.#listener.lost(this.#heardAt);
    }
    if (slept || now - Math.max(this.#heardAt, this.#triedAt) > SILENCE_MS) this.#retry();
  }

  #retryIfQuiet() {
    if (Date.now() - this.#heardAt > 2500) this.#retry();
    this.#tick();
  }

  #retry() {
    this.#triedAt = Date.now();
    this.#abort?.abort();
    this.#skipPause?.();
  }

  #pause() {
    const wait = PAUSES_MS[Math.min(this.#failures++, PAUSES_MS.length - 1)];
    return new Promise(resolve => {
      this.#skipPause = resolve;
      setTimeout(resolve, wait * (0.75 + Math.random() / 2));
    });
  }
}
