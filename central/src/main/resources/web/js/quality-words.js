import { span } from './time.js';

/** The Danish words of quality. */

const LINKS = {
  delivery: 'Fra hjem til central',
  central: 'Central: til det ringer',
  answering: 'Til nogen tager den',
  departure: 'Til nogen kører',
  way: 'Vejen derud',
};

const PROMISES = {
  'answered-60': ['Taget inden 60 sekunder', 'Over 60 sek'],
  'answered-180': ['Taget inden 3 minutter', 'Over 3 min'],
  help: ['Hjælp eller kontakt til tiden', 'Hjælp for sent'],
};

export const LINK_ORDER = Object.keys(LINKS);
export const PROMISE_ORDER = Object.keys(PROMISES);
export const linkWord = link => LINKS[link] ?? link;
export const promiseWord = promise => PROMISES[promise]?.[0] ?? promise;
export const brokenWord = promise => PROMISES[promise]?.[1] ?? promise;

/** 97,5 % */
export const percent = value => value === null ? '–' : `${String(value).replace('.', ',')}\u00a0%`;

/** "3 min 9 sek", "12 min", "–" where nothing is known. */
export function time(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) return '–';
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds >= 60 && seconds < 600 && seconds % 60) return `${Math.floor(seconds / 60)} min ${seconds % 60} sek`;
  return span(Math.max(0, milliseconds));
}
