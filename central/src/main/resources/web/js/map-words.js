import { clockOrDate } from './time.js';

/** Where somebody is, in words: what the map shows, for those who do not see it and those who read it out on the telephone. */
const DIRECTIONS = ['nord', 'nordøst', 'øst', 'sydøst', 'syd', 'sydvest', 'vest', 'nordvest'];
const EARTH_M = 6371008.8;
/** Nearer than this to the door is at home, whatever the tracker claims to know. */
const AT_HOME_M = 30;

const radians = degrees => degrees * Math.PI / 180;

/** Metres between two places. */
export function distanceM(from, to) {
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** "nordøst": where one goes to come from here to there. */
export function directionWord(from, to) {
  const east = radians(to.longitude - from.longitude) * Math.cos(radians((from.latitude + to.latitude) / 2));
  const degrees = Math.atan2(east, radians(to.latitude - from.latitude)) * 180 / Math.PI;
  return DIRECTIONS[Math.round(((degrees + 360) % 360) / 45) % 8];
}

/** "40 m", "350 m", "1,4 km", "12 km": as roughly as it is known. */
export function distanceWord(metres) {
  if (metres < 95) return `${Math.max(10, Math.round(metres / 10) * 10)} m`;
  if (metres < 975) return `${Math.round(metres / 50) * 50} m`;
  if (metres < 9950) return `${(metres / 1000).toFixed(1).replace('.', ',').replace(',0', '')} km`;
  return `${Math.round(metres / 1000)} km`;
}

/** "Ca. 400 m nordøst for hjemmet". */
export function whereFromHome(position, home) {
  if (!home) return 'Det er ikke lagt ind, hvor hjemmet ligger';
  const away = distanceM(home, position);
  const unsure = position.accuracyM ?? 0;
  if (away <= Math.max(AT_HOME_M, unsure)) {
    return unsure > AT_HOME_M ? `Ved hjemmet, eller højst ${distanceWord(away + unsure)} derfra` : 'Ved hjemmet';
  }
  return `Ca. ${distanceWord(away)} ${directionWord(home, position)} for hjemmet`;
}

/** How old a position is now, in milliseconds: it goes on ageing in a page that hears nothing new. */
export function ageMs(position) {
  return position.ageSeconds * 1000 + (Date.now() - (position.readAt ?? Date.now()));
}

/** The position with the moment at which this page got it. */
export const stamped = position => position && { ...position, readAt: Date.now() };

const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** "for 3 minutter siden". */
export function agoInWords(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'for under et minut siden';
  if (minutes < 60) return `for ${many(minutes, 'minut', 'minutter')} siden`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `for ${Math.floor(hours / 24)} døgn siden`;
  const rest = minutes % 60;
  return `for ${many(hours, 'time', 'timer')}${rest ? ` og ${many(rest, 'minut', 'minutter')}` : ''} siden`;
}

/** "Set for 3 minutter siden, kl. 02.13", or that it is old, or that nothing is known. */
export function seenInWords(position) {
  const at = position.fixedAt ?? position.receivedAt;
  const when = `${agoInWords(ageMs(position))}${at ? `, ${clockOrDate(at)}` : ''}`;
  return position.unknown ? `Sidst set ${when}` : `Set ${when}`;
}

/** "Nøjagtig på ca. 12 m". */
export function accuracyInWords({ accuracyM }) {
  return accuracyM == null ? 'GPS’en siger ikke, hvor nøjagtig den er' : `Nøjagtig på ca. ${distanceWord(accuracyM)}`;
}
