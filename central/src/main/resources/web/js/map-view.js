import { LitElement, html, nothing } from 'lit';
import * as L from 'leaflet';
import { icon } from './icons.js';
import { Grid, Pictures, drawnArea, ground } from './map-ground.js';
import { boundsOf, homeMark, personMark, placeOf, routeMarks, zoneMarks } from './map-marks.js';
import { leafletSheet, needLeafletSheet } from './map-sheet.js';
import { mapStyles } from './map-styles.js';
import { accuracyInWords, ageMs, seenInWords, whereFromHome } from './map-words.js';
import { shared } from './styles.js';

const BEAT_MS = 5000;
/** Older than this is said in bold: the person may have gone far since. */
const OLD_MS = 10 * 60_000;

/**
 * An honest map: where somebody is, how sure that is and how long ago, in a picture and in words. `route` is given inside a case only.
 * `area` and `tiles` are asked from the central where they are not given. Fires `map-ready` with the Leaflet map for who draws on it.
 */
class MapView extends LitElement {
  static properties = { position: {}, route: {}, zones: {}, home: {}, area: {}, tiles: {}, who: {}, lookAt: {}, note: { state: true }, squares: { state: true }, thanks: { state: true } };
  static styles = [shared, leafletSheet, mapStyles];

  #map = null;
  #laid = {};
  #ground = {};
  #shown = null;
  #withHome = null;
  #touched = false;

  connectedCallback() {
    super.connectedCallback();
    needLeafletSheet();
    this.beat = setInterval(() => this.requestUpdate(), BEAT_MS);
    if (this.#map) this.#watchSize();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.beat);
    this.sizes?.disconnect();
  }

  render() {
    return html`
      ${this.position ? this.#words() : nothing}
      <div class="frame">
        <div class="map" role="application" aria-label="Kort. Piletaster flytter, plus og minus zoomer." tabindex="0"></div>
        <div class="tools">
          ${this.position ? html`<button @click=${() => this.show(true)} aria-label="Vis personen på kortet">${icon('tracker-sos', 26)}</button>` : nothing}
          <button @click=${() => this.#map.zoomIn()} aria-label="Zoom ind">+</button>
          <button @click=${() => this.#map.zoomOut()} aria-label="Zoom ud">−</button>
        </div>
      </div>
      ${this.note || this.squares || this.thanks ? html`<p class="thanks">${[this.note, this.squares, this.thanks].filter(Boolean).join(' · ')}</p>` : nothing}`;
  }

  #words() {
    const { position, home } = this;
    const age = seenInWords(position);
    return html`<div class="words">
      ${position.unknown ? html`<p class="lost">${icon('warning', 24)} <span>Det vides ikke, hvor ${this.who ?? 'personen'} er nu. Kortet viser det sidste kendte sted.</span></p>` : nothing}
      <p class="at">${position.unknown ? 'Sidst: ' : ''}${whereFromHome(position, home)}</p>
      <p class=${ageMs(position) > OLD_MS ? 'old' : nothing}>${age}</p>
      <p>${accuracyInWords(position)}${position.probablyIndoors ? html`. <strong>Sandsynligvis indendørs</strong>` : nothing}</p>
    </div>`;
  }

  firstUpdated() {
    this.#map = L.map(this.renderRoot.querySelector('.map'), {
      attributionControl: false, zoomControl: false, minZoom: 8, maxZoom: 19, zoomSnap: 1, bounceAtZoomLimits: false,
      fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    for (const [pane, level] of [['ground', 210], ['names', 250], ['zones', 380], ['marks', 420]]) {
      this.#map.createPane(pane).style.zIndex = level;
      this.#map.getPane(pane).style.pointerEvents = 'none';
    }
    this.#map.on('zoomend', () => this.#nearness());
    this.#map.on('dragstart', () => { this.#touched = true; });
    this.#map.on('grid', ({ step }) => { this.squares = `Et felt er ${step < 1000 ? `${step} m` : `${step / 1000} km`}`; });
    L.control.scale({ imperial: false, maxWidth: 130, position: 'bottomleft' }).addTo(this.#map);
    this.#map.setView(this.home ? placeOf(this.home) : [56.15, 11.2], 15);
    this.#nearness();
    this.#watchSize();
    this.#layGround();
    this.dispatchEvent(new CustomEvent('map-ready', { detail: this.#map }));
  }

  #watchSize() {
    this.sizes = new ResizeObserver(() => this.#map.invalidateSize({ pan: false }));
    this.sizes.observe(this.#map.getContainer());
  }

  #nearness() {
    const zoom = this.#map.getZoom();
    const { classList } = this.#map.getContainer();
    classList.toggle('near', zoom >= 16);
    classList.toggle('middle', zoom >= 14 && zoom < 16);
  }

  updated(changed) {
    if (changed.has('area') || changed.has('tiles')) this.#layGround();
    if (changed.has('zones')) this.#lay('zones', this.zones && zoneMarks(this.zones));
    if (changed.has('home')) this.#lay('home', this.home && homeMark(this.home));
    if (changed.has('route')) this.#lay('route', this.route?.length > 1 && routeMarks(this.route));
    if (changed.has('position')) this.#lay('position', this.position && personMark(this.position));
    if (changed.has('position') || changed.has('home')) this.show(false);
    if (changed.has('lookAt') && this.lookAt) this.#map.fitBounds(this.lookAt, { maxZoom: 17, padding: [20, 20], animate: false });
  }

  #lay(name, layer) {
    this.#laid[name]?.remove();
    this.#laid[name] = layer ? layer.addTo(this.#map) : null;
  }

  /** Brings the person into sight: when asked to, the first time, and when they have walked out of the picture; never under a thumb. */
  show(asked) {
    if (!this.position) {
      if (this.home && !this.lookAt && this.#shown !== this.home) this.#map.setView(placeOf(this.home), 16, { animate: false });
      this.#shown = this.home;
      return;
    }
    const first = this.#shown !== 'person';
    this.#shown = 'person';
    const homeCame = this.home && this.#withHome !== this.home && !this.#touched;
    this.#withHome = this.home;
    if (asked || first || homeCame || !this.#map.getBounds().contains(placeOf(this.position))) {
      this.#map.fitBounds(boundsOf(this.position, first || homeCame ? this.home : null), { maxZoom: 17, padding: [26, 26], animate: asked });
    }
  }

  async #layGround() {
    if (!this.#map) return;
    let found = { tiles: this.tiles, area: this.area };
    try {
      if (!this.tiles || this.area === undefined) found = { ...await ground(), ...this.tiles && { tiles: this.tiles }, ...this.area && { area: this.area } };
    } catch {
      this.note = 'Kortet kunne ikke hentes';
    }
    this.#ground = found;
    this.#lay('lines', null);
    this.#lay('pictures', found.tiles?.available && this.#pictures(found.tiles));
    this.thanks = found.tiles?.attribution;
    if (!found.tiles?.available) this.#drawLines();
  }

  #pictures({ maxZoom }) {
    return new Pictures({ maxNativeZoom: maxZoom, maxZoom: 19, keepBuffer: 1 })
      .on('tileerror', () => {
        this.note = 'Nogle kortbilleder kan ikke hentes';
        if (!this.#laid.lines) this.#drawLines();
      })
      .on('load', () => { if (this.#laid.lines == null) this.note = null; });
  }

  /** Under the pictures where there are some, so that a place without a picture is not bare. */
  #drawLines() {
    this.#lay('lines', this.#ground.area ? drawnArea(this.#map, this.#ground.area) : new Grid());
  }
}

customElements.define('nv-map', MapView);
