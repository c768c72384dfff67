/** The gateway's buzzer as sound in the browser, when the listener has asked for it. */

export class Buzzer {
  #context;
  #volume;

  /** Browsers only let sound begin from a click or a key. */
  enable(on) {
    if (on && !this.#context) {
      this.#context = new AudioContext();
      const tone = this.#context.createOscillator();
      this.#volume = this.#context.createGain();
      tone.type = 'square';
      tone.frequency.value = 1800;
      this.#volume.gain.value = 0;
      tone.connect(this.#volume).connect(this.#context.destination);
      tone.start();
    }
    if (on) this.#context.resume();
    else this.#context?.suspend();
  }

  sound(on) {
    this.#volume?.gain.setTargetAtTime(on ? 0.05 : 0, this.#context.currentTime, 0.005);
  }
}
