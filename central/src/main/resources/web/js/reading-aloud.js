/**
 * The browser's own voice. Only a voice that lives in the phone itself is used: the others send the text, with a name and an
 * address, to somebody else's machine.
 */
export function danishVoice() {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(voice => voice.localService && /^da\b/i.test(voice.lang.replace('_', '-'))) ?? null;
}

/** Calls back whenever the phone has found other voices; answers with how to end that. */
export function onVoices(listener) {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', listener);
  return () => globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', listener);
}

/** Reads a text in Danish, slowly; ended() when it is done or broken off. False where the phone cannot. */
export function readAloud(text, ended) {
  const voice = danishVoice();
  if (!voice) return false;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = 'da-DK';
  words.rate = 0.9;
  words.voice = voice;
  words.addEventListener('end', ended);
  words.addEventListener('error', ended);
  globalThis.speechSynthesis.cancel();
  globalThis.speechSynthesis.speak(words);
  return true;
}

export function stopReading() {
  globalThis.speechSynthesis?.cancel();
}
