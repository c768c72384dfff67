import { LitElement, html, nothing } from 'lit';
import { api } from './api.js';
import { wearersOf } from './find-words.js';
import { icon } from './icons.js';
import './map-view.js';
import { shared } from './styles.js';
import { ZoneDrawing } from './zone-drawing.js';
import './zone-form.js';
import { collectionOf, faultOf, hoursInWords, newId, zonesOf } from './zone-model.js';
import { zoneStyles } from './zone-styles.js';

const UNDO_AT_MOST = 50;

/** For the coordinator: where somebody is safe, and when. Drawn with a finger, or written in figures. */
class ZonesPage extends LitElement {
  static properties = {
    me: {}, citizens: { state: true }, citizen: { state: true }, zones: { state: true }, chosen: { state: true }, home: { state: true },
    version: { state: true }, steps: { state: true }, kept: { state: true }, mistake: { state: true }, busy: { state: true }, dirty: { state: true },
  };
  static styles = [shared, zoneStyles];

  #drawing = null;
  #map = null;

  constructor() {
    super();
    this.version = 0;
    this.steps = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#try(async () => { this.citizens ??= wearersOf(await api.trackers()); });
  }

  render() {
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">Trygge områder</h2>
      ${this.citizens ? html`<label>Borger
        <select @change=${event => this.#open(event.target.value)}>
          <option value="">Vælg en borger</option>
          ${this.citizens.map(({ id, name, address }) => html`<option value=${id} ?selected=${id === this.citizen}>${[name, address].filter(Boolean).join(', ')}</option>`)}
        </select></label>` : html`<p class="quiet" role="status">Henter borgere …</p>`}
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${this.zones ? this.#editor() : nothing}
    </section>`;
  }

  #editor() {
    const zone = this.#zone;
    return html`<div class="both">
      <nv-map .home=${this.home} @map-ready=${event => this.#draw(event.detail)}></nv-map>
      <div class="form">
        <ul class="list">${this.zones.map(one => html`<li><button aria-current=${one.id === this.chosen ? 'true' : 'false'} @click=${() => { this.chosen = one.id; this.#lookAt(one); }}>
          ${icon('near', 24)} <span><strong>${one.name}</strong><br>${hoursInWords(one.schedule)}</span></button></li>`)}</ul>
        ${this.zones.length === 0 ? html`<p>Ingen områder endnu.</p>` : nothing}
        <div class="tools">
          <button @click=${() => this.#add('circle')}>Ny cirkel</button>
          <button @click=${() => this.#add('polygon')}>Nyt omrids</button>
          <button ?disabled=${this.steps.length === 0} @click=${() => this.#undo()}>Fortryd</button>
        </div>
        ${zone ? html`<nv-zone-form .zone=${zone} .version=${this.version} @changing=${this.#changing} @changed=${this.#changed}></nv-zone-form>
          <button @click=${() => this.#remove(zone)}>Slet »${zone.name || 'området'}«</button>` : nothing}
        <div role="status">${this.kept ? html`<p class="kept">${this.kept}</p>` : nothing}</div>
        <button class="act" aria-disabled=${this.busy || !this.dirty ? 'true' : 'false'} @click=${() => this.#save()}>${this.busy ? 'Gemmer …' : this.dirty ? 'Gem områderne' : 'Alt er gemt'}</button>
      </div>
    </div>`;
  }

  get #zone() {
    return this.zones?.find(zone => zone.id === this.chosen);
  }

  updated() {
    this.#drawing?.show(this.zones ?? [], this.#zone, true);
    this.renderRoot.querySelector('nv-zone-form')?.requestUpdate();
  }

  #draw(map) {
    this.#map = map;
    this.#drawing = new ZoneDrawing(map, { changing: this.#changing, changed: this.#changed });
    this.#drawing.show(this.zones, this.#zone, true);
    this.#lookAt();
  }

  /** Brings one, or all of them, into sight. */
  #lookAt(one) {
    const places = (one ? [one] : this.zones).flatMap(zone => (zone.kind === 'polygon' ? zone.points : around(zone)));
    if (places.length > 1) this.#map?.fitBounds(places.map(({ latitude, longitude }) => [latitude, longitude]), { padding: [24, 24], maxZoom: 17, animate: false });
  }

  async #open(citizen) {
    this.#close();
    this.citizen = citizen;
    if (!citizen) return;
    await this.#try(async () => {
      const [zones, home] = await Promise.all([api.zones(citizen), api.homeOf(citizen)]);
      if (this.citizen !== citizen) return;
      this.home = home.latitude == null ? null : home;
      this.#take(zones);
    });
  }

  #take(collection) {
    this.revision = collection.revision;
    this.zones = zonesOf(collection);
    this.steps = [];
    this.dirty = false;
    if (!this.#zone) this.chosen = this.zones[0]?.id ?? null;
  }

  #close() {
    this.zones = null;
    this.chosen = null;
    this.home = null;
    this.kept = null;
    this.mistake = null;
    this.#drawing = null;
    this.#map = null;
  }

  #changing = () => {
    this.steps = [...this.steps, JSON.stringify({ zones: this.zones, chosen: this.chosen })].slice(-UNDO_AT_MOST);
  };

  #changed = () => {
    this.dirty = true;
    this.kept = null;
    this.mistake = null;
    this.version++;
  };

  #undo() {
    const { zones, chosen } = JSON.parse(this.steps.at(-1));
    this.steps = this.steps.slice(0, -1);
    this.zones = zones;
    this.chosen = chosen;
    this.#changed();
  }

  #add(kind) {
    this.#changing();
    const middle = this.#map ? this.#map.getCenter() : { lat: this.home.latitude, lng: this.home.longitude };
    const centre = { latitude: middle.lat, longitude: middle.lng };
    const id = newId(this.zones);
    const name = `Område ${this.zones.length + 1}`;
    this.zones = [...this.zones, kind === 'circle' ? { id, name, kind, centre, radiusM: 150, schedule: [] } : { id, name, kind, points: [], holes: [], schedule: [] }];
    this.chosen = id;
    this.#changed();
  }

  #remove(zone) {
    this.#changing();
    this.zones = this.zones.filter(one => one !== zone);
    this.chosen = this.zones[0]?.id ?? null;
    this.#changed();
  }

  async #save() {
    if (this.busy || !this.dirty) return;
    const wrong = this.zones.find(faultOf);
    if (wrong) {
      this.chosen = wrong.id;
      this.mistake = `Områderne er ikke gemt. »${wrong.name || 'Området uden navn'}«: ${faultOf(wrong)}`;
      return;
    }
    this.busy = true;
    await this.#try(async () => {
      this.#take(await api.saveZones(this.citizen, collectionOf(this.zones, this.revision)));
      this.kept = 'Områderne er gemt og gælder fra nu.';
    });
    this.busy = false;
  }

  async #try(work) {
    try {
      await work();
      this.mistake = null;
    } catch (problem) {
      if (problem.status === 401) this.dispatchEvent(new CustomEvent('logged-out'));
      this.mistake = problem.message;
    }
  }
}

/** The corners of a square around a circle. */
function around({ centre, radiusM }) {
  const north = radiusM / 111_320;
  const east = north / Math.cos(centre.latitude * Math.PI / 180);
  return [-1, 1].map(sign => ({ latitude: centre.latitude + sign * north, longitude: centre.longitude + sign * east }));
}

customElements.define('nv-zones', ZonesPage);
