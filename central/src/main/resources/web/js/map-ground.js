import * as L from 'leaflet';
import { api } from './api.js';

/** What lies under everything on the map: pictures from the central, lines drawn here, or a grid on plain ground. */

let known = null;

/** What ground there is; asked for once, and again where it could not be had. */
export function ground() {
  known ??= api.map().then(async ({ tiles, area }) => ({ tiles, area: area ? await api.mapArea() : null }))
    .catch(problem => {
      known = null;
      throw problem;
    });
  return known;
}

/** Pictures by way of the central, which is all a browser may ask. */
export const Pictures = L.GridLayer.extend({
  createTile({ x, y, z }, done) {
    const image = document.createElement('img');
    image.alt = '';
    image.onload = () => done(null, image);
    image.onerror = () => done(new Error('no picture'), image);
    image.src = `/api/map/tiles/${z}/${x}/${y}`;
    return image;
  },
});

const LINES = ['main', 'street', 'path', 'rail', 'pier'];
const AREAS = ['water', 'wood', 'park', 'field', 'built'];

const kindOf = feature => {
  const kind = feature.properties?.kind;
  if (LINES.includes(kind) || AREAS.includes(kind) || kind === 'place') return kind;
  return /Polygon/.test(feature.geometry.type) ? 'field' : 'street';
};

/** The map of lines, each named by its kind for the page's styles, with the names that there is room for. */
export function drawnArea(map, area) {
  const layer = L.layerGroup();
  const shapes = area.features.filter(feature => feature.geometry.type !== 'Point');
  L.geoJSON({ type: 'FeatureCollection', features: [...shapes].sort((one, other) => order(one) - order(other)) }, {
    pane: 'ground', interactive: false, style: feature => ({ className: `ground ${kindOf(feature)}`, smoothFactor: 1 }),
  }).addTo(layer);
  const names = area.features.filter(feature => feature.properties?.name).map(nameOf).filter(Boolean);
  names.forEach(({ marker }) => marker.addTo(layer));
  const arrange = () => arrangeNames(map, names);
  layer.on('add', () => { map.on('zoomend', arrange); arrange(); });
  layer.on('remove', () => map.off('zoomend', arrange));
  return layer;
}

const order = feature => [...AREAS, 'path', 'rail', 'pier', 'street', 'main'].indexOf(kindOf(feature));

function nameOf(feature) {
  const kind = kindOf(feature);
  const stretch = stretchOf(feature.geometry);
  if (!stretch) return null;
  const marker = L.marker(L.latLngBounds(stretch).getCenter(), {
    pane: 'names', interactive: false, keyboard: false, icon: L.divIcon({ className: `name ${kind}`, iconSize: [0, 0], html: '' }),
  });
  return { marker, stretch, text: feature.properties.name, along: LINES.includes(kind), kind };
}

/** The longest straight piece of a line, the breadth of an area, or the point: where its name is written. */
function stretchOf({ type, coordinates }) {
  if (type === 'Point') return [L.latLng(coordinates[1], coordinates[0]), L.latLng(coordinates[1], coordinates[0])];
  const lines = { LineString: [coordinates], MultiLineString: coordinates, Polygon: [coordinates[0]], MultiPolygon: coordinates.map(one => one[0]) }[type];
  if (/Polygon/.test(type)) {
    const bounds = L.polyline(lines[0].map(([x, y]) => [y, x])).getBounds();
    const middle = bounds.getCenter().lat;
    return [L.latLng(middle, bounds.getWest()), L.latLng(middle, bounds.getEast())];
  }
  let best = null;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const piece = [L.latLng(line[i - 1][1], line[i - 1][0]), L.latLng(line[i][1], line[i][0])];
      if (!best || piece[0].distanceTo(piece[1]) > best[0].distanceTo(best[1])) best = piece;
    }
  }
  return best;
}

/** Names that would lie on each other, or be longer than what they name, wait until one comes nearer. */
function arrangeNames(map, names) {
  const taken = [];
  const rank = ({ kind }) => ['place', 'main', 'street', 'water', 'wood', 'built', 'park', 'field', 'path', 'rail', 'pier'].indexOf(kind);
  for (const name of [...names].sort((one, other) => rank(one) - rank(other))) {
    const element = name.marker.getElement();
    if (!element) continue;
    const [from, to] = name.stretch.map(place => map.latLngToLayerPoint(place));
    const words = element.firstChild ?? element.appendChild(document.createElement('span'));
    words.textContent = name.text;
    const width = name.text.length * 7.5 + 8;
    const turned = name.along ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
    const upright = Math.abs(turned) > Math.PI / 2 ? turned + Math.PI : turned;
    const middle = map.latLngToLayerPoint(name.marker.getLatLng());
    const box = { x: middle.x, y: middle.y, w: Math.abs(Math.cos(upright)) * width + 14, h: Math.abs(Math.sin(upright)) * width + 16 };
    const fits = name.kind === 'place' || from.distanceTo(to) > width * 0.85;
    const free = taken.every(other => Math.abs(other.x - box.x) * 2 > other.w + box.w || Math.abs(other.y - box.y) * 2 > other.h + box.h);
    element.hidden = !(fits && free);
    if (element.hidden) continue;
    taken.push(box);
    words.style.transform = `translate(-50%, -50%) rotate(${upright.toFixed(3)}rad)`;
  }
}

const STEPS_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Where nothing at all is known of the ground: squares of a round number of metres. */
export class Grid extends L.LayerGroup {
  onAdd(map) {
    super.onAdd(map);
    map.on('moveend', this.draw, this);
    this.draw();
  }

  onRemove(map) {
    map.off('moveend', this.draw, this);
    super.onRemove(map);
  }

  draw() {
    const map = this._map;
    const bounds = map.getBounds();
    const across = bounds.getSouthWest().distanceTo(bounds.getSouthEast());
    const step = STEPS_M.find(metres => metres * map.getSize().x / across > 70) ?? STEPS_M.at(-1);
    const north = step / 111_320;
    const east = north / Math.cos(Math.round(bounds.getCenter().lat) * Math.PI / 180);
    this.clearLayers();
    const line = ends => this.addLayer(L.polyline(ends, { pane: 'ground', interactive: false, className: 'ground grid' }));
    for (let y = Math.ceil(bounds.getSouth() / north); y * north < bounds.getNorth(); y++) line([[y * north, bounds.getWest()], [y * north, bounds.getEast()]]);
    for (let x = Math.ceil(bounds.getWest() / east); x * east < bounds.getEast(); x++) line([[bounds.getSouth(), x * east], [bounds.getNorth(), x * east]]);
    map.fire('grid', { step });
  }
}
