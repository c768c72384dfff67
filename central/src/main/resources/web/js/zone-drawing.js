import * as L from 'leaflet';
import { hang, placeOf, zoneName } from './map-marks.js';
import { crossingEdges } from './zone-model.js';

const HANDLE = '<svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true"><circle class="knob" cx="22" cy="22" r="11"/></svg>';

const spot = ({ lat, lng }) => ({ latitude: lat, longitude: lng });

/**
 * Zones on the map, one of them in hand: its corners or centre can be dragged, and a tap adds a corner while it is being drawn. Tells
 * `changing` before the first change of each drag or tap, so that it can be undone, and `changed` after each.
 */
export class ZoneDrawing {
  #layer = L.layerGroup();
  #zone = null;

  constructor(map, { changing, changed }) {
    this.map = map;
    this.changing = changing;
    this.changed = changed;
    this.#layer.addTo(map);
    map.on('click', ({ latlng }) => this.#tapped(latlng));
  }

  /** Draws all of them anew. */
  show(zones, chosen, adding) {
    this.#layer.clearLayers();
    this.#zone = chosen;
    this.adding = adding;
    zones.forEach(zone => (zone === chosen ? this.#inHand(zone) : this.#other(zone)));
  }

  #other(zone) {
    const options = { className: 'zone other', interactive: false, pane: 'zones' };
    const shape = zone.kind === 'circle' ? L.circle(placeOf(zone.centre), { ...options, radius: zone.radiusM }) : L.polygon(zone.points.map(placeOf), options);
    this.#layer.addLayer(shape);
    if (zone.kind === 'circle' || zone.points.length) this.#layer.addLayer(zoneName(shape, zone.name));
  }

  #inHand(zone) {
    this.shapes = L.layerGroup().addTo(this.#layer);
    this.#outline(zone);
    if (zone.kind === 'circle') this.#handle(zone.centre, moved => { zone.centre = moved; }, 'Cirklens midte');
    else zone.points.forEach((point, index) => this.#handle(point, moved => { zone.points[index] = moved; }, `Hjørne ${index + 1}`, index + 1));
  }

  /** What is drawn between the handles; again and again while one is dragged. */
  #outline(zone) {
    this.shapes.clearLayers();
    if (zone.kind === 'circle') {
      this.shapes.addLayer(L.circle(placeOf(zone.centre), { radius: zone.radiusM, className: 'zone chosen', interactive: false, pane: 'zones' }));
      return;
    }
    const places = zone.points.map(placeOf);
    this.shapes.addLayer(L.polygon(places, { className: 'zone chosen', interactive: false, pane: 'zones' }));
    for (const edge of crossingEdges(zone.points)) {
      this.shapes.addLayer(L.polyline([places[edge], places[(edge + 1) % places.length]], { className: 'crossing', interactive: false, pane: 'zones' }));
    }
  }

  #handle(at, move, title, number) {
    const mark = L.marker(placeOf(at), {
      draggable: true, autoPan: true, keyboard: false, title, icon: L.divIcon({ className: 'handle', html: HANDLE, iconSize: [44, 44], iconAnchor: [22, 22] }),
    });
    mark.on('dragstart', () => this.changing());
    mark.on('drag', () => {
      move(spot(mark.getLatLng()));
      this.#outline(this.#zone);
    });
    mark.on('dragend', () => this.changed());
    mark.on('click', event => L.DomEvent.stopPropagation(event));
    this.#layer.addLayer(mark);
    if (number) hang(mark, String(number), 'corner');
  }

  #tapped(latlng) {
    if (!this.#zone || !this.adding) return;
    this.changing();
    if (this.#zone.kind === 'circle') this.#zone.centre = spot(latlng);
    else this.#zone.points.push(spot(latlng));
    this.changed();
  }
}
