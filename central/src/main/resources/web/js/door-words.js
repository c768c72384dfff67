import { clock, now, span } from './time.js';

/** How a door stands, in Danish. What a lock was told is never said as if its bolt had said it. */

function seen(at) {
  const spent = now() - Date.parse(at);
  return spent < 2000 ? 'set lige nu' : `set for ${span(spent).replace('sek', 's')} siden`;
}

const BOLTS = {
  locked: 'Døren er låst',
  unlocked: 'Døren er låst op',
  'not-fully-locked': 'Døren er ikke låst helt',
};

/** Why the lock did not do it, for orders that ended badly. */
const FAILED = {
  unanswered: 'Døren svarer ikke',
  'not-turned': 'Låsen kunne ikke dreje',
  forged: 'Hjemmets gateway godtog ikke ordren',
  foreign: 'Hjemmets gateway kender ikke låsen',
  expired: 'Ordren kom for sent frem',
  'clock-unsure': 'Hjemmets gateway er ikke sikker på, hvad klokken er',
  'no-key': 'Hjemmets gateway mangler centralens nøgle',
};

/** Whether the last order ended so that somebody must get in another way. */
export const failed = door => Boolean(door.order && FAILED[door.order.standing]);

/** What is known, as [kind, sentence]: waiting, good, open, bad or unsure. */
export function doorStanding(door) {
  const { state, order } = door;
  const opening = state.commanded === 'unlock';
  if (state.certainty === 'commanded' && order?.standing === 'waiting') {
    return ['waiting', opening ? 'Beder døren om at åbne …' : 'Beder døren om at låse …'];
  }
  if (state.certainty === 'commanded') {
    return ['waiting', `Låsen har fået besked kl.\u00a0${clock(state.commandedAt)}. Venter på, at den melder tilbage …`];
  }
  if (order && FAILED[order.standing]) return ['bad', FAILED[order.standing]];
  if (state.certainty === 'confirmed') return [state.bolt === 'locked' ? 'good' : 'open', `${BOLTS[state.bolt]} (${seen(state.boltAt)})`];
  if (state.certainty === 'not-confirmed') {
    return ['unsure', state.boltAt === null || state.bolt === 'unknown'
      ? `Låsen fik besked kl.\u00a0${clock(state.commandedAt)}. Den kan ikke selv sige, om døren er åben – prøv døren`
      : `Låsen fik besked kl.\u00a0${clock(state.commandedAt)}, men har ikke meldt, at den ${opening ? 'låste op' : 'låste'}`];
  }
  return ['unsure', 'Ved ikke, om døren er låst'];
}

const TROUBLES = {
  'low-battery': 'Låsens batteri er lavt: den åbner måske ikke',
  silent: 'Låsen har ikke givet lyd fra sig længe',
  fault: 'Låsen melder fejl',
  'radio-lost': 'Gatewayen kan ikke nå låsen lige nu',
  tamper: 'Låsen er blevet åbnet eller taget ned',
};

export const doorWarning = trouble => TROUBLES[trouble] ?? 'Der er noget galt med låsen';

/** 12 345 678 */
export const codeInGroups = code => code.replace(/^(\d\d)(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');

/** What a door is called: "Hoveddør". */
export const doorName = door => door.name ?? door.room ?? 'Døren';

/** Whether the door must be taken to be open. */
export const maybeOpen = door => door.state.certainty === 'confirmed' ? door.state.bolt !== 'locked' : door.state.commanded === 'unlock';
