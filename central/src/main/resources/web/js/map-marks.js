import * as L from 'leaflet';

/** What is laid on the ground: the person, how sure that is, the home, zones and the way walked. Words are never read as HTML. */

const PIN = '<svg viewBox="0 0 44 54" width="44" height="54" aria-hidden="true"><path class="drop" d="M22 52C14 40 4 33 4 21a18 18 0 0 1 36 0c0 12-10 19-18 31z"/><circle class="head" cx="22" cy="15" r="5"/><path class="body" d="M12 30c0-6 4-9 10-9s10 3 10 9z"/></svg>';
const LOST = '<svg viewBox="0 0 44 54" width="44" height="54" aria-hidden="true"><path class="drop" d="M22 52C14 40 4 33 4 21a18 18 0 0 1 36 0c0 12-10 19-18 31z"/><path class="question" d="M15 18a7 7 0 1 1 9 6.500c-1 .4-1.500 1-1.500 2.500v1h-3v-1.500c0-2.500 1.500-4 3.500-4.800A4 4 0 1 0 18 18zM19.500 30h3v3h-3z"/></svg>';
const HOUSE = '<svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true"><circle class="disc" cx="18" cy="18" r="17"/><path class="house" d="M18 7 6 18h3v10h7v-7h4v7h7V18h3z"/></svg>';

const icon = (className, html, size, anchor) => L.divIcon({ className, html, iconSize: size, iconAnchor: anchor });

export const placeOf = ({ latitude, longitude }) => L.latLng(latitude, longitude);

/** Words that hang over something, as text. */
export function hang(layer, text, className) {
  const words = document.createElement('span');
  words.textContent = text;
  return layer.bindTooltip(words, { permanent: true, direction: 'center', className, interactive: false });
}

/** A zone's name on its northern edge, where it hides neither the home nor whoever is in it. */
export function zoneName(shape, text) {
  const bounds = shape instanceof L.Circle ? shape.getLatLng().toBounds(shape.getRadius() * 2) : shape.getBounds();
  const words = document.createElement('span');
  words.textContent = text;
  return L.tooltip([bounds.getNorth(), bounds.getCenter().lng], { permanent: true, direction: 'center', className: 'zone-name', interactive: false }).setContent(words);
}

/** The person, and the circle in which they are if the tracker is right; hollow and grey where that is not known any more. */
export function personMark(position) {
  const at = placeOf(position);
  const known = position.unknown ? 'unknown' : 'known';
  const layer = L.layerGroup();
  if (position.accuracyM > 0) {
    L.circle(at, { radius: position.accuracyM, className: `accuracy ${known}`, interactive: false, pane: 'marks' }).addTo(layer);
  }
  L.marker(at, { icon: icon(`person ${known}`, position.unknown ? LOST : PIN, [44, 54], [22, 52]), interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(layer);
  return layer;
}

export function homeMark(home) {
  return L.marker(placeOf(home), { icon: icon('home', HOUSE, [36, 36], [18, 18]), interactive: false, keyboard: false });
}

/** Safe zones: circles are points with `radiusM`. */
export function zoneMarks(zones) {
  const shapes = L.geoJSON(zones, {
    interactive: false,
    pane: 'zones',
    style: { className: 'zone' },
    pointToLayer: (feature, at) => L.circle(at, { radius: feature.properties.radiusM, className: 'zone', interactive: false, pane: 'zones' }),
  });
  return L.layerGroup([shapes, ...shapes.getLayers().map(shape => zoneName(shape, shape.feature.properties.name ?? ''))]);
}

/** The way walked, as dots at what was reported; the line between them is only the order, and dashed for that. */
export function routeMarks(route) {
  const places = route.map(placeOf);
  const layer = L.layerGroup([L.polyline(places, { className: 'route', interactive: false, pane: 'marks' })]);
  places.forEach((at, index) => L.circleMarker(at, { radius: index === 0 ? 7 : 4, className: 'route-dot', interactive: false, pane: 'marks' }).addTo(layer));
  return layer;
}

/** What must be seen of a position at once: the person and the circle, and the home where it is near enough to help. */
export function boundsOf(position, home) {
  const at = placeOf(position);
  const bounds = at.toBounds(Math.max(300, (position.accuracyM ?? 0) * 2.5));
  return home && at.distanceTo(placeOf(home)) < 3000 ? bounds.extend(placeOf(home).toBounds(120)) : bounds;
}
