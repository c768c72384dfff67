import { causeWord, outcomeWord } from './words.js';

/** The Danish words of calls and the times in which nobody could be sure of the alarm. */

const zone = 'Europe/Copenhagen';
const long = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('da-DK', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const clock = new Intl.DateTimeFormat('da-DK', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const month = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', month: 'short' });

const utc = day => new Date(`${day}T00:00:00Z`);

/** "tirsdag den 3. marts 2026" */
export const dayInFull = day => long.format(utc(day));
/** "3. marts 2026" */
export const dayShort = day => short.format(utc(day));
/** "3. mar. 2026 kl. 02.13" */
export const momentWord = at => moment.format(new Date(at)).replaceAll(':', '.').replace(/,? (\d\d\.\d\d)$/, ' kl. $1');
export const clockWord = at => clock.format(new Date(at)).replaceAll(':', '.');
export const monthWord = day => month.format(utc(day)).replace('.', '');

/** How calls are told, in the order of the legend. */
export const STANDINGS = ['help-given', 'no-help-needed', 'accidental', 'test', 'technical', 'staff-press', 'unclassified', 'whose-unknown'];

const SPECIAL = { unclassified: 'Ikke vurderet', 'whose-unknown': 'Hjælp givet, ukendt hvem' };
export const standingWord = standing => SPECIAL[standing] ?? outcomeWord(standing);

/** What a call is drawn and counted as: an alarm that is no call for help, such as smoke, stands apart. */
export const drawnAs = call => call.exercise ? 'test' : call.forHelp ? call.standing : 'other';
export const drawnWord = drawn => drawn === 'other' ? 'Anden alarm' : standingWord(drawn);

const GAPS = {
  offline: 'Uden forbindelse',
  faulty: 'Fejl i udstyret',
  unpaired: 'Intet nødkald i hjemmet',
  'test-failed': 'Prøve slog fejl',
  'test-overdue': 'Ikke prøvet i tide',
  'never-proven': 'Aldrig prøvet',
};
export const gapWord = kind => GAPS[kind] ?? kind;

const TESTS = { test: 'Prøvet og hørt', alarm: 'Kaldte og blev hørt', exercise: 'Hørt på en prøvedag', missed: 'Prøvet, men ikke hørt' };
export const testWord = result => TESTS[result] ?? result;

const FACTS = {
  'condition-changed': 'Ændret tilstand', 'rehabilitation-ended': 'Rehabiliterende forløb sluttede', 'self-reliant': 'Selvhjulpen', 'help-declined': 'Ønsker ikke hjælpen',
  'no-more-benefit': 'Ikke længere gavn af hjælpen', exception: 'Særlig individuel grund', review: 'Revurdering', stay: 'Indlæggelse eller ophold', death: 'Dødsfald', accounts: 'Regnskab',
};
export const factWord = kind => FACTS[kind] ?? kind;

/** "45 min", "3 t 5 min", "2 døgn 3 t" */
export function minutesWord(minutes) {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)} t ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} døgn ${Math.floor(minutes % 1440 / 60)} t`;
}

export const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** A day in words: its calls, and how long nobody could be sure of the alarm. */
export function dayWords(day, calls, gap, { today, period } = {}) {
  const when = [dayInFull(day), day === today ? 'i dag' : '', period && day === period.due ? 'periodens sidste dag' : ''].filter(Boolean).join(', ');
  const told = calls.map(call => `kl. ${clockWord(call.at)} ${causeWord(call.cause).toLowerCase()}, ${drawnWord(drawnAs(call)).toLowerCase()}`);
  const called = calls.length === 0 ? 'ingen kald' : `${calls.length} kald: ${told.join('; ')}`;
  const without = gap ? ` ${gap.counts ? 'Uden sikkert nødkald' : 'Kort uden sikkert nødkald'} i ${minutesWord(gap.minutes)} (${gap.kinds.map(gapWord).join(', ').toLowerCase()}).` : '';
  return `${when.replace(/^./, letter => letter.toUpperCase())}: ${called}.${without}`;
}

/** Whose a call was, as far as anybody knows; empty for somebody who lives alone. */
export function whoseWord(call) {
  if (!call.owner.known) return call.askWhose ? 'Ingen ved, hvis kald det var.' : '';
  const names = call.owner.citizens.map(one => one.name).join(' og ');
  return { worn: `Kaldet kom fra det, ${names} bærer.`, said: `${names}s kald, siger ${call.whose?.byName ?? 'en kollega'}: »${call.whose?.reason ?? ''}«` }[call.owner.how] ?? '';
}
