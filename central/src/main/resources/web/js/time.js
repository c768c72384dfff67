/** Danish clock times, always in the municipality's own time zone, and by the central's clock rather than the phone's. */
const ZONE = 'Europe/Copenhagen';
const minutes = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, day: 'numeric', month: 'long' });

let ahead = 0;

/** Learns the central's clock from a beat. */
export function setServerTime(iso) {
  ahead = Date.parse(iso) - Date.now();
}

/** The central's time now, in milliseconds. */
export function now() {
  return byCentral(Date.now());
}

/** What the central's clock showed when ours showed this. */
export function byCentral(milliseconds) {
  return milliseconds + ahead;
}

/** 02.13 */
export function clock(iso) {
  return withDots(minutes.format(new Date(iso)));
}

/** 02.13.45 */
export function clockWithSeconds(iso) {
  return withDots(seconds.format(new Date(iso)));
}

/** kl. 02.13, or with the date when it is more than half a day away. */
export function clockOrDate(iso) {
  const far = Math.abs(Date.parse(iso) - now()) > 12 * 3600_000;
  return far ? `${day.format(new Date(iso))} kl.\u00a0${clock(iso)}` : `kl.\u00a0${clock(iso)}`;
}

/** "lige nu", "for 2 min siden", "for 1 t 5 min siden". */
export function ago(iso) {
  const spent = Math.max(0, now() - Date.parse(iso));
  return spent < 10_000 ? 'lige nu' : `for ${span(spent)} siden`;
}

/** "45 sek", "2 min", "1 t 5 min", "3 døgn". */
export function span(milliseconds) {
  const s = Math.floor(milliseconds / 1000);
  if (s < 60) return `${s} sek`;
  if (s < 3600) return `${Math.floor(s / 60)} min`;
  if (s < 86400) return `${Math.floor(s / 3600)} t ${Math.floor((s % 3600) / 60)} min`;
  return `${Math.floor(s / 86400)} døgn`;
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const weekday = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });

/** The day in the municipality so many days from now, as 2026-11-21. */
export function dayFromNow(days) {
  return plusDays(isoDay.format(new Date(now())), days);
}

/** The day so many days after this one. */
export function plusDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400_000).toISOString().slice(0, 10);
}

/** "lørdag den 21. november" */
export function dayWord(date) {
  return weekday.format(new Date(`${date}T00:00:00Z`));
}

function withDots(text) {
  return text.replaceAll(':', '.');
}
