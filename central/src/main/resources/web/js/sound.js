/**
 * The bell: repeats until it is told to stop. A browser lets a page make sound only after the user has touched it, so
 * `blocked` must be shown while it is true.
 */
const REPEAT_MS = 2600;

const TUNES = {
  alarm: [[880, 0, 0.22], [1175, 0.28, 0.22], [880, 0.56, 0.22], [1175, 0.84, 0.3]],
  fire: [[1480, 0, 0.16], [1110, 0.18, 0.16], [1480, 0.36, 0.16], [1110, 0.54, 0.16], [1480, 0.72, 0.16], [1110, 0.9, 0.3]],
  contact: [[330, 0, 0.35], [247, 0.42, 0.6]],
  on: [[660, 0, 0.12], [990, 0.14, 0.18]],
};

export class Sound extends EventTarget {
  #context = null;
  #wanted = [];
  #turn = 0;
  #timer = null;
  played = 0;

  constructor() {
    super();
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => this.unlock(), { capture: true });
  }

  get blocked() {
    return this.#context?.state !== 'running';
  }

  /** Call from a click or a key; also tried without, since some browsers allow it. */
  unlock() {
    if (!('AudioContext' in window)) return;
    if (!this.#context) {
      this.#context = new AudioContext();
      this.#context.onstatechange = () => this.dispatchEvent(new Event('change'));
    }
    if (this.blocked) this.#context.resume().catch(() => {});
  }

  /** So that the user hears that sound works. */
  confirm() {
    this.unlock();
    this.#play('on');
  }

  /** The tunes to repeat, in turn: any of alarm, fire, contact. An empty list is silence. */
  ring(tunes) {
    if (tunes.join() === this.#wanted.join()) return;
    this.#wanted = tunes;
    this.#turn = 0;
    clearInterval(this.#timer);
    if (tunes.length === 0) {
      navigator.vibrate?.(0);
      return;
    }
    this.#next();
    this.#timer = setInterval(() => this.#next(), REPEAT_MS);
  }

  /** For a page nobody watches any more: rings until somebody is there. */
  ringUntilTouched(tunes) {
    this.ring(tunes);
    const touched = () => this.ring([]);
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, touched, { once: true, capture: true });
  }

  #next() {
    this.#play(this.#wanted[this.#turn++ % this.#wanted.length]);
    if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.([400, 150, 400]);
  }

  #play(name) {
    if (this.blocked) return;
    this.played++;
    const start = this.#context.currentTime + 0.03;
    for (const [pitch, at, length] of TUNES[name]) this.#tone(pitch, start + at, length);
  }

  #tone(pitch, at, length) {
    const tone = new OscillatorNode(this.#context, { type: 'triangle', frequency: pitch });
    const volume = new GainNode(this.#context, { gain: 0 });
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.9, at + 0.02);
    volume.gain.setValueAtTime(0.9, at + length - 0.05);
    volume.gain.linearRampToValueAtTime(0, at + length);
    tone.connect(volume).connect(this.#context.destination);
    tone.start(at);
    tone.stop(at + length);
  }
}
