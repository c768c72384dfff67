import { html } from 'lit';
import './alarm-board.js';
import { incidentPage, leavesForAlarms } from './incident-pages.js';
import { icon } from './icons.js';
import './recent-page.js';
import './role-page.js';
import './technical-page.js';

const SHIFT = ['responder', 'shift-leader'];
const FINDING = ['coordinator', 'group-mobile'];

/**
 * Every place of the page, in the order of the bar. A place made elsewhere needs one line here: its element, `load`, which
 * imports its file, the roles it serves, and `bar` where it belongs on the bar itself and not under »Mere« (true, or for
 * these roles); `linked` where only links of other places lead there. The element is given `me` (the session), may fire `logged-out`, and is kept while its user is elsewhere on
 * the page. The service worker finds the page's files by reading imports, so none may be named that is not there.
 */
export const PLACES = [
  { id: 'open', title: 'Åbne', icon: 'button', roles: SHIFT, bar: true, view: page => board(page, page.watch.alarms, 'open') },
  { id: 'mine', title: 'Mine', icon: 'person', roles: SHIFT, bar: true, view: page => board(page, page.mine, 'mine') },
  { id: 'find', title: 'Find borger', icon: 'tracker-sos', roles: [...FINDING, ...SHIFT], bar: FINDING, element: 'nv-find', load: () => import('./find-page.js'), stays: true },
  { id: 'zones', title: 'Trygge områder', icon: 'near', roles: ['coordinator'], bar: true, element: 'nv-zones', load: () => import('./zones-page.js'), stays: true },
  { id: 'grants', title: 'Opgaver', icon: 'list', roles: ['assessor'], bar: true, element: 'nv-grants-due', load: () => import('./grant-due.js') },
  { id: 'borger', title: 'Borgere', icon: 'person', roles: ['assessor'], bar: true, element: 'nv-citizen-file', load: () => import('./grant-citizen.js') },
  { id: 'alarmhistorik', title: 'Kald og udstyr', icon: 'clock', roles: ['assessor'], element: 'nv-call-history', load: () => import('./call-history.js'), linked: true },
  { id: 'sagsgrundlag', title: 'Sagsgrundlag', icon: 'note', roles: ['assessor'], element: 'nv-dossier', load: () => import('./dossier-view.js'), linked: true },
  { id: 'maaned', title: 'Måned', icon: 'month', roles: ['assessor'], bar: true, element: 'nv-grant-month', load: () => import('./grant-month.js') },
  { id: 'breve', title: 'Breve', icon: 'note', roles: ['assessor'], linked: true, element: 'nv-letters', load: () => import('./grant-letters.js') },
  { id: 'klip', title: 'Opsparede klip og timer', icon: 'clock', roles: ['assessor'], linked: true, element: 'nv-units', load: () => import('./grant-units.js') },
  { id: 'standards', title: 'Regler', icon: 'note', roles: ['assessor', 'shift-leader'], bar: ['assessor'], element: 'nv-standards', load: () => import('./standards-page.js'), stays: true },
  { id: 'seneste', title: 'Seneste alarmer', icon: 'clock', roles: ['assessor'], view: rolePage },
  { id: 'technical', title: 'Teknik', icon: 'tool', roles: [...SHIFT, 'technician'], bar: true, view: technical },
  { id: 'gps', title: 'GPS i dag', icon: 'clock', roles: [...SHIFT, 'coordinator', 'group-mobile'], bar: ['coordinator', 'group-mobile'], element: 'nv-gps-tasks', load: () => import('./gps-tasks.js') },
  { id: 'recent', title: 'Seneste', icon: 'clock', roles: SHIFT, bar: true, view: recent },
  { id: 'handover', title: 'Vagtskifte', icon: 'hand', roles: SHIFT, element: 'nv-handover', load: () => import('./handover-page.js') },
  { id: 'ringeliste', title: 'Ringeliste', icon: 'phone', roles: SHIFT, href: '#ringeliste' },
  { id: 'eftersoegning', title: 'Savnet', icon: 'person', roles: [...SHIFT, 'coordinator', 'group-mobile'], bar: ['coordinator', 'group-mobile'], element: 'nv-lost-person', load: () => import('./lost-person.js'), stays: true },
  { id: 'rota', title: 'Vagtplan', icon: 'clock', roles: SHIFT, element: 'nv-rota', load: () => import('./rota-page.js') },
  { id: 'plans', title: 'Alarmplan', icon: 'button', roles: SHIFT, element: 'nv-plans', load: () => import('./plans-page.js') },
  { id: 'door-codes', title: 'Koder til døre', icon: 'key', roles: SHIFT, element: 'nv-door-codes', load: () => import('./door-codes.js') },
  { id: 'doors', title: 'Døre', icon: 'door', roles: ['shift-leader'], element: 'nv-door-journal', load: () => import('./door-journal.js') },
  { id: 'gps-journal', title: 'GPS-opslag', icon: 'note', roles: ['coordinator', 'shift-leader'], bar: ['coordinator'], element: 'nv-gps-journal', load: () => import('./gps-journal.js') },
  { id: 'proevedag', title: 'Prøvedag', icon: 'tool', roles: ['shift-leader'], element: 'nv-test-day', load: () => import('./test-day-page.js'), stays: true },
  { id: 'kvalitet', title: 'Kvalitet', icon: 'note', roles: ['shift-leader'], href: '#kvalitet' },
];

/** What stands on »Mere« beside its links, such as switches: functions from the page to what they show. */
export const MORE = [page => html`<nv-push-switch .push=${page.push}></nv-push-switch>`];

/** The places of somebody with this role. */
export function placesOf(role, places = PLACES) {
  return places.filter(place => place.roles.includes(role))
    .map(place => ({ ...place, href: place.href ?? `#/${place.id}`, bar: place.bar === true || Boolean(place.bar?.includes(role)) }));
}

/** Where the address points: »#/mine«, or a page with an address of its own. The first place where it points nowhere. */
export function placeAt(hash, places, role) {
  if (incidentPage(hash, role)) {
    return { id: hash.slice(1).split('=')[0], stays: !leavesForAlarms(hash), view: () => incidentPage(hash, role) };
  }
  const id = hash.startsWith('#gateway=') ? 'technical' : /^#\/([a-z-]+)/.exec(hash)?.[1];
  if (id === 'more') return { id: 'more', view: more };
  return places.find(place => place.id === id) ?? places[0];
}

const elements = new Map();

/** What a place shows. Places made elsewhere are loaded when somebody first goes there. */
export function viewOf(place, page) {
  if (place.view) return place.view(page);
  if (!elements.has(place.id)) {
    place.load();
    elements.set(place.id, document.createElement(place.element));
  }
  const element = elements.get(place.id);
  element.me = page.me;
  return element;
}

/** Nothing of one person's places is left for the next one. */
export function forgetViews() {
  elements.clear();
}

function board(page, alarms, which) {
  if (!alarms) return html`<p class="starting" role="status">Henter alarmer …</p>`;
  return html`<nv-board .alarms=${alarms} .all=${page.watch.alarms} .which=${which} .me=${page.me} .acts=${page.acts}
    .sent=${page.acts.change} .callBack=${page.callBack} .canAct=${true} .beat=${page.beat}
    @changed=${event => page.watch.take(event.detail)} @go-to=${event => page.goToAlarm(event.detail)}></nv-board>`;
}

function technical(page) {
  return html`<nv-technical .detail=${page.me.role !== 'responder'} .me=${page.me.user}></nv-technical>`;
}

function recent(page) {
  return html`<nv-recent .me=${page.me} .wanted=${page.wantedAlarm}></nv-recent>`;
}

function rolePage(page) {
  return html`<nv-role-page .role=${page.me.role}></nv-role-page>`;
}

function more(page) {
  const rest = page.places.filter(place => !place.bar && !place.linked);
  return html`<nav class="more" aria-label="Mere">
    ${rest.map(place => html`<a class="button" href=${place.href}>${icon(place.icon, 24)} ${place.title}</a>`)}
  </nav>
  ${MORE.map(show => show(page))}`;
}
