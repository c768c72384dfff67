import { api } from './api.js';
import { now } from './time.js';

/**
 * What somebody has done and the central has not yet answered. Every act is written on the phone before it is sent, and leaves
 * it only with the central's answer: a reload, a dead spot or a log-out takes nothing away. Acts go in the order they were done,
 * each with a key of its own, so that one which did come through is not done again. One that waited and is refused stays,
 * with the reason, until its person has read it.
 */
const STORE = 'nattevagt.acts';
const AGAIN_MS = 3000;
/** So long an act is taken to be on its way; after that the card says that it is not sent. */
const SLOW_MS = 2500;
const TOO_OLD_MS = 12 * 3600_000;

export class ActQueue {
  change = 0;
  #items = read();
  #user = null;
  #tell;
  #took;
  #loggedOut;
  #sending = false;
  #answers = new Map();

  /** tell(): something here has changed. took(alarm): the central's picture after an act. loggedOut(): nobody is logged in. */
  constructor({ tell, took, loggedOut }) {
    this.#tell = tell;
    this.#took = took;
    this.#loggedOut = loggedOut;
    addEventListener('online', () => this.flush());
    addEventListener('storage', event => { if (event.key === STORE) this.#reread(); });
    setInterval(() => this.flush(), AGAIN_MS);
  }

  /** Whose acts are sent from now on; null for nobody. */
  setUser(me) {
    this.#user = me?.user ?? null;
    this.#changed();
    this.flush();
  }

  /** How many acts wait, whoever did them. */
  get waiting() {
    return this.#items.filter(item => !item.refused).length;
  }

  /** Whose acts wait, by name. */
  get names() {
    return [...new Set(this.#items.filter(item => !item.refused).map(item => item.name))];
  }

  /** The acts of this person with one alarm that are not answered; `late` where one should say so. */
  of(alarm) {
    return this.#mine().filter(item => item.alarm === alarm && !item.refused);
  }

  /** What came to nothing and has not been read. */
  get refused() {
    return this.#mine().filter(item => item.refused);
  }

  /** What waits for contact, for whoever looks at no card. */
  get late() {
    return this.#mine().filter(item => !item.refused && item.late);
  }

  read(keys) {
    this.#keep(this.#items.filter(item => !keys.includes(item.key)));
  }

  /**
   * Does something with an alarm. Answers with null once the central has it or it waits for contact, and with a problem where the
   * central refuses at once.
   */
  do(me, alarm, where, action, body = {}) {
    const late = this.late.length > 0;
    const item = { key: newKey(), user: me.user, name: me.name, alarm, where, action, body, at: new Date(now()).toISOString(), late };
    this.#keep([...this.#items, item]);
    if (late) return Promise.resolve(null);
    const answer = new Promise(resolve => this.#answers.set(item.key, resolve));
    setTimeout(() => this.#waits(item.key), SLOW_MS);
    this.flush();
    return answer;
  }

  /** Sends what can be sent. */
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
    if (now() - Date.parse(item.at) > TOO_OLD_MS) {
      this.#refuse(item, 'Det er for længe siden.');
      return true;
    }
    try {
      const { toName: _, ...body } = item.body;
      const alarm = await api.act(item.alarm, item.action, { ...body, key: item.key, at: item.at });
      this.#keep(this.#items.filter(other => other.key !== item.key));
      this.#took(alarm);
      this.#answer(item.key, null);
      return true;
    } catch (problem) {
      return this.#failed(item, problem);
    }
  }

  #failed(item, problem) {
    if (problem.status === 401) {
      this.#waits(item.key);
      this.#loggedOut();
      return false;
    }
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.#waits(item.key);
      return false;
    }
    const current = this.#items.find(other => other.key === item.key);
    if (current?.late) {
      this.#refuse(item, problem.message);
    } else {
      this.#keep(this.#items.filter(other => other.key !== item.key));
      this.#answer(item.key, problem);
    }
    api.alarm(item.alarm).then(this.#took, () => {});
    return true;
  }

  #refuse(item, reason) {
    this.#update(item.key, { refused: reason });
    this.#answer(item.key, null);
  }

  /** The act is not on its way any more, as far as anybody can tell: its card goes on, and says so. */
  #waits(key) {
    const item = this.#items.find(other => other.key === key);
    if (item && !item.refused && !item.late) this.#update(key, { late: true });
    this.#answer(key, null);
  }

  #answer(key, problem) {
    this.#answers.get(key)?.(problem);
    this.#answers.delete(key);
  }

  #next() {
    return this.#mine().find(item => !item.refused);
  }

  #mine() {
    return this.#items.filter(item => item.user === this.#user);
  }

  #update(key, changes) {
    this.#keep(this.#items.map(item => item.key === key ? { ...item, ...changes } : item));
  }

  #keep(items) {
    this.#items = items;
    try {
      if (items.length === 0) localStorage.removeItem(STORE);
      else localStorage.setItem(STORE, JSON.stringify(items));
    } catch {
      // A phone that stores nothing still sends while the page is open.
    }
    this.#changed();
  }

  /** Another window on the same phone has written. */
  #reread() {
    this.#items = read();
    this.#changed();
  }

  #changed() {
    this.change++;
    this.#tell();
  }
}

/** Whatever was not answered before the page was loaded has been waiting. */
function read() {
  try {
    const items = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(items) ? items.map(item => ({ ...item, late: true })) : [];
  } catch {
    return [];
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
