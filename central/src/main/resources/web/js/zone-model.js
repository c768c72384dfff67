/** Safe zones as they are drawn, and what is wrong with one before it is saved. The central judges again. */
const DAYS = [['mon', 'mandag'], ['tue', 'tirsdag'], ['wed', 'onsdag'], ['thu', 'torsdag'], ['fri', 'fredag'], ['sat', 'lørdag'], ['sun', 'søndag']];
export { DAYS };

const round = degrees => Math.round(degrees * 1e6) / 1e6;
const place = ([longitude, latitude]) => ({ latitude, longitude });
const position = ({ latitude, longitude }) => [round(longitude), round(latitude)];

/** What the page draws, of what the central sends. */
export function zonesOf(collection) {
  return collection.features.map(({ id, properties, geometry }) => ({
    id, name: properties.name ?? id, schedule: properties.schedule ?? [],
    ...geometry.type === 'Point' ? { kind: 'circle', centre: place(geometry.coordinates), radiusM: properties.radiusM }
      : { kind: 'polygon', points: geometry.coordinates[0].slice(0, -1).map(place), holes: geometry.coordinates.slice(1) },
  }));
}

/** The same, back again. */
export function collectionOf(zones, revision) {
  return { type: 'FeatureCollection', revision, features: zones.map(featureOf) };
}

function featureOf({ id, name, schedule, kind, centre, radiusM, points, holes }) {
  const properties = { name: name.trim(), ...schedule.length && { schedule } };
  return kind === 'circle'
    ? { type: 'Feature', id, properties: { ...properties, radiusM }, geometry: { type: 'Point', coordinates: position(centre) } }
    : { type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [[...points, points[0]].filter(Boolean).map(position), ...holes ?? []] } };
}

/** A name nobody else of them has. */
export function newId(zones) {
  let number = zones.length + 1;
  while (zones.some(zone => zone.id === `omraade-${number}`)) number++;
  return `omraade-${number}`;
}

const side = (a, b, c) => Math.sign((b.longitude - a.longitude) * (c.latitude - a.latitude) - (b.latitude - a.latitude) * (c.longitude - a.longitude));
const crosses = (a, b, c, d) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

/** The numbers of the edges that cross another; edge n goes from point n to the next. */
export function crossingEdges(points) {
  const found = new Set();
  const end = n => points[(n + 1) % points.length];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const beside = j === i + 1 || (i === 0 && j === points.length - 1);
      if (!beside && crosses(points[i], end(i), points[j], end(j))) found.add(i).add(j);
    }
  }
  return found;
}

/** Why it cannot be saved, or null. */
export function faultOf(zone) {
  if (!zone.name.trim()) return 'Giv området et navn.';
  if (zone.kind === 'circle') return zone.radiusM > 0 ? null : 'Giv cirklen en radius.';
  if (zone.points.length < 3) return 'Sæt mindst tre hjørner.';
  if (crossingEdges(zone.points).size) return 'Kanterne krydser hinanden. Flyt hjørnerne, så omridset ikke krydser sig selv.';
  return zone.schedule.some(span => span.days.length === 0) ? 'Vælg mindst en dag til hver tid.' : null;
}

const dayWord = name => DAYS.find(([day]) => day === name)[1];
const dots = time => time.replace(':', '.');

/** "altid", or "mandag til søndag kl. 20.00–08.00 næste dag". */
export function hoursInWords(schedule) {
  if (schedule.length === 0) return 'altid';
  return schedule.map(({ days, from, to }) => {
    const order = DAYS.map(([day]) => day).filter(day => days.includes(day));
    const all = order.length > 2 && DAYS.findIndex(([day]) => day === order.at(-1)) - DAYS.findIndex(([day]) => day === order[0]) === order.length - 1;
    const when = all ? `${dayWord(order[0])} til ${dayWord(order.at(-1))}` : order.map(dayWord).join(', ').replace(/, ([^,]*)$/, ' og $1');
    return `${when} kl. ${dots(from)}–${dots(to)}${to <= from ? ' næste dag' : ''}`;
  }).join('; ');
}
