import { api } from './api.js';

const EVERY_MS = 15_000;
/** This page itself says at its beginning that somebody is there: the first reading is to know of it. */
const SOON_MS = 700;

/** Who is on shift and what the shift must know, read again and again while somebody answers alarms here. */
export class ShiftNews {
  people = null;
  notices = [];
  #tell;
  #timer = null;
  #reading = false;

  constructor(tell) {
    this.#tell = tell;
  }

  start() {
    this.stop();
    this.#timer = setInterval(() => this.read(), EVERY_MS);
    setTimeout(() => this.read(), SOON_MS);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.people = null;
    this.notices = [];
  }

  /** A refusal or a dead spot leaves what was known: the page itself says that contact is lost. */
  async read() {
    if (this.#reading || this.#timer === null) return;
    this.#reading = true;
    try {
      const [people, notices] = await Promise.all([api.presence(), api.notices()]);
      if (this.#timer === null) return;
      this.people = people;
      this.notices = notices;
      this.#tell();
    } catch {
      // Comes again.
    } finally {
      this.#reading = false;
    }
  }

  take(notice) {
    this.notices = this.notices.map(known => known.id === notice.id ? notice : known);
    this.#tell();
  }
}
