const DATE = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Copenhagen' });
const CLOCK = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' });

export const date = iso => DATE.format(new Date(iso));
export const clock = iso => CLOCK.format(new Date(iso));

export function ago(seconds) {
  if (seconds < 60) return 'lige nu';
  if (seconds < 3600) return `for ${Math.floor(seconds / 60)} min siden`;
  if (seconds < 86400) return `for ${Math.floor(seconds / 3600)} t siden`;
  const days = Math.floor(seconds / 86400);
  return `for ${days} ${days === 1 ? 'dag' : 'dage'} siden`;
}

export const minutes = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** What people call it; never empty. */
export const title = device => device.name ?? device.kindWords;

/** What and where, for a button or a question. */
export const whole = device => `${title(device)}${device.room ? `, ${device.room}` : ''} (${device.id})`;
