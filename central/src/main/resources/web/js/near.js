/** Other open alarms so near that one visit may lead to the next: the same address or stairway, the same street, the same area. */
const ORDER = ['address', 'street', 'area'];

export const NEAR_WORDS = { address: 'samme opgang', street: 'samme gade', area: 'samme område' };

/** Nearest first, then the most urgent, then the oldest: [{ alarm, how }]. */
export function near(alarm, all) {
  return all
    .filter(other => other.id !== alarm.id && other.state !== 'closed')
    .map(other => ({ alarm: other, how: howNear(alarm.home, other.home) }))
    .filter(found => found.how)
    .sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how) || b.alarm.urgency - a.alarm.urgency
      || a.alarm.raisedAt.localeCompare(b.alarm.raisedAt));
}

function howNear(here, there) {
  if (same(here.street, there.street) && here.postalCode === there.postalCode) return 'address';
  if (same(streetName(here.street), streetName(there.street)) && here.postalCode === there.postalCode) return 'street';
  return here.area && same(here.area, there.area) ? 'area' : null;
}

const same = (one, other) => Boolean(one) && one.trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/** »Lindevej 4 B« -> »Lindevej«: up to the house number. */
function streetName(street) {
  return street.replace(/\s+\d+\s*[a-zæøå]?$/i, '');
}
