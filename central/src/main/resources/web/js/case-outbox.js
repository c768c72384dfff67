import { lostPersons } from './lost-person-api.js';
import { now } from './time.js';

/**
 * What somebody has done in a search and the central has not yet answered. Written on the phone before it is sent, sent in order, each with a
 * key of its own, so that one which did come through is not done again; it leaves the phone only with the central's answer. One that
 * is refused stays with the reason until it has been read.
 */
const STORE = 'nattevagt.case-acts';
const AGAIN_MS = 3000;
/** So long an act is taken to be on its way; after that the page says that it is not sent. */
const SLOW_MS = 2500;

export class CaseOutbox {
  #items = read();
  #user = null;
  #tell;
  #took;
  #loggedOut;
  #sending = false;

  /** tell(): something here has changed. took(case, act): the central's picture after an act. loggedOut(): nobody is logged in. */
  constructor({ tell, took, loggedOut }) {
    this.#tell = tell;
    this.#took = took;
    this.#loggedOut = loggedOut;
  }

  start(user) {
    this.#user = user;
    this.timer ??= setInterval(() => this.flush(), AGAIN_MS);
    this.flush();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
  }

  /** The acts of this person in a case that are not answered. */
  of(lost) {
    return this.#mine().filter(item => item.lost === lost && !item.refused);
  }

  /** Those of them that wait for contact. */
  late(lost) {
    return this.of(lost).filter(item => item.late || now() - Date.parse(item.at) > SLOW_MS);
  }

  refused(lost) {
    return this.#mine().filter(item => item.lost === lost && item.refused);
  }

  read(key) {
    this.#keep(this.#items.filter(item => item.key !== key));
  }

  /** what: how it is named to its person. field: where it was written, if it was. */
  do(lost, action, body, what, field = null) {
    const item = { key: newKey(), user: this.#user, lost, action, body, what, field, at: new Date(now()).toISOString() };
    this.#keep([...this.#items, item]);
    setTimeout(() => this.#tell(), SLOW_MS + 50);
    this.flush();
  }

  async flush() {
    if (this.#sending || !this.#user) return;
    this.#sending = true;
    try {
      for (let item = this.#next(); item; item = this.#next()) {
        if (!await this.#send(item)) return;
      }
    } finally {
      this.#sending = false;
    }
  }

  /** True where the next may be sent. */
  async #send(item) {
    try {
      const lost = await lostPersons.act(item.lost, item.action, { ...item.body, key: item.key, at: item.at });
      this.read(item.key);
      this.#took(lost, item);
      return true;
    } catch (problem) {
      if (problem.status === 401) {
        this.#loggedOut();
        return false;
      }
      if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
        this.#keep(this.#items.map(other => other.key === item.key ? { ...other, late: true } : other));
        return false;
      }
      this.#keep(this.#items.map(other => other.key === item.key ? { ...other, refused: problem.message } : other));
      return true;
    }
  }

  #next() {
    return this.#mine().find(item => !item.refused);
  }

  #mine() {
    return this.#items.filter(item => item.user === this.#user);
  }

  #keep(items) {
    this.#items = items;
    try {
      if (items.length === 0) localStorage.removeItem(STORE);
      else localStorage.setItem(STORE, JSON.stringify(items));
    } catch {
      // A phone that stores nothing still sends while the page is open.
    }
    this.#tell();
  }
}

function read() {
  try {
    const items = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(items) ? items.map(item => ({ ...item, late: true })) : [];
  } catch {
    return [];
  }
}

export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
