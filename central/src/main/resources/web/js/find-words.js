import { clockOrDate } from './time.js';

/** Why somebody asks where a citizen is, in the words of the page. `who`: the roles it is for. `reason`: it wants a reason in words. */
export const PURPOSES = [
  { name: 'suspected-lost', title: 'Jeg frygter, at borgeren er faret vild', who: ['coordinator', 'group-mobile', 'responder'], reason: 'Hvad får dig til at tro det?' },
  { name: 'tracker-mislaid', title: 'GPS’en er blevet væk', who: ['coordinator', 'group-mobile'], reason: 'Hvornår og hvor blev den sidst set?' },
  { name: 'alarm', title: 'Jeg svarer på en alarm fra borgerens GPS', who: ['responder', 'shift-leader'], reason: null },
  { name: 'lost-person', title: 'Jeg er med i eftersøgningen af borgeren', who: ['coordinator', 'group-mobile', 'responder', 'shift-leader'], reason: null },
];

/** Fewer letters than this are no reason. */
export const LETTERS_OF_A_REASON = 10;

export const lettersOf = text => text.replace(/[^\p{L}]/gu, '').length;

/** A position as the map takes it: what it is of, whether it is still so, and when this page got it. Null where nothing is known. */
export function positionOf({ position }) {
  if (position?.latitude == null) return null;
  return { ...position, unknown: position.unknown ?? position.standing !== 'current', readAt: Date.now() };
}

/** Those who wear a GPS, as lists show them: nothing of where anybody is. */
export const wearersOf = trackers => trackers.map(({ citizen, home, condition, lastHeardAt, batteryPercent }) => ({
  id: citizen.id, name: citizen.name, address: home.address, condition, lastHeardAt, batteryPercent,
}));

const LOW_PERCENT = 20;

/** What somebody must know before looking up, or null: an objection, a zone left, silence, an empty battery. */
export function conditionOf({ condition, lastHeardAt, batteryPercent }) {
  if (condition === 'objection') return 'Indsigelse: positionen vises ikke';
  if (condition === 'left') return 'Har forladt sit trygge område';
  if (condition === 'without-fix') return 'GPS’en lever, men ved ikke, hvor den er: sandsynligvis indendørs';
  if (condition === 'not-heard-since') return lastHeardAt ? `GPS’en er ikke hørt siden ${clockOrDate(lastHeardAt)}` : 'GPS’en er aldrig hørt';
  return batteryPercent != null && batteryPercent <= LOW_PERCENT ? `Batteri ${batteryPercent} %` : null;
}

/** Hands a place over to whatever finds the way on this phone [RFC 5870]. */
export const wayTo = ({ latitude, longitude }) => `geo:${latitude.toFixed(6)},${longitude.toFixed(6)}?q=${latitude.toFixed(6)},${longitude.toFixed(6)}`;

/** What the page's address asks for: »#/find?citizen=ellen&alarm=…«. */
export function asked(hash) {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  return { citizen: query.get('citizen'), alarm: query.get('alarm'), case: query.get('case') };
}
