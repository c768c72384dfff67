import { api } from './api.js';

/**
 * This phone as one that is rung with the page closed. `state`: 'unsupported' (the browser cannot), 'unavailable' (the central
 * does not), 'blocked' (the user has said no to notifications), 'off', 'on', or null while nobody knows yet.
 */
export class Push extends EventTarget {
  state = null;
  #key = null;

  /** Call when somebody has logged in. A phone that was on before is from now on this user's. */
  async start() {
    if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
      this.#become('unsupported');
      return;
    }
    try {
      this.#key = (await api.pushKey()).key;
      if (!this.#key) {
        this.#become('unavailable');
        return;
      }
      const subscription = await this.#subscription();
      if (subscription && Notification.permission === 'granted') await api.pushSubscribe(subscription.toJSON());
      this.#become(this.#permitted(subscription));
    } catch {
      // Not known: the switch is not shown rather than shown wrong. The next log-in or reload asks again.
      this.#become(null);
    }
  }

  /** From a tap: asks for permission where it has not been given. @throws Problem or Error with a sentence to show */
  async turnOn() {
    const answer = await Notification.requestPermission();
    if (answer !== 'granted') {
      this.#become(answer === 'denied' ? 'blocked' : 'off');
      return;
    }
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription = await subscribe(pushManager, this.#key);
    try {
      await api.pushSubscribe(subscription.toJSON());
    } catch (refused) {
      await subscription.unsubscribe();
      this.#become('off');
      throw refused;
    }
    this.#become('on');
  }

  async turnOff() {
    const subscription = await this.#subscription();
    if (subscription) {
      await api.pushUnsubscribe(subscription.endpoint);
      await subscription.unsubscribe();
    }
    this.#become('off');
  }

  /** After logging out: the central has forgotten this phone already. */
  async forget() {
    this.#become(null);
    if (!('serviceWorker' in navigator)) return;
    const subscription = await this.#subscription().catch(() => null);
    await subscription?.unsubscribe().catch(() => {});
  }

  async #subscription() {
    const registration = await navigator.serviceWorker.getRegistration();
    return await registration?.pushManager?.getSubscription() ?? null;
  }

  #permitted(subscription) {
    if (Notification.permission === 'denied') return 'blocked';
    return subscription && Notification.permission === 'granted' ? 'on' : 'off';
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** A subscription made for another key, such as another central's on this address, can only be thrown away. */
async function subscribe(pushManager, key) {
  const wish = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushManager.subscribe(wish);
  } catch (failed) {
    const old = failed.name === 'InvalidStateError' ? await pushManager.getSubscription() : null;
    if (!old) throw new Error('Telefonen kunne ikke tilmeldes. Prøv igen, når der er net.');
    await old.unsubscribe();
    return pushManager.subscribe(wish);
  }
}

/** The service worker keeps the page's files, also where nobody wants to be rung. */
export function startServiceWorker() {
  navigator.serviceWorker?.register('/sw.js').catch(() => {});
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data?.kind === 'open') openLink(data.link);
  });
}

/** Somebody has tapped a message: the address says what it was about, and whoever shows that hears `nv-open`. */
function openLink(link) {
  history.replaceState(null, '', link);
  dispatchEvent(new Event('nv-open'));
}
