import { html } from 'lit';
import './handover-page.js';
import './plans-page.js';
import './rota-page.js';

/** The page a place after # names, or null where it names none of these. */
export function staffingPage(hash, me) {
  switch (hash) {
    case '#vagtplan': return html`<nv-rota .me=${me}></nv-rota>`;
    case '#alarmplan': return html`<nv-plans .me=${me}></nv-plans>`;
    case '#vagtskifte': return html`<nv-handover .me=${me}></nv-handover>`;
    default: return null;
  }
}

/** Whether whoever is on this page is taken back to the alarms when somebody needs help. */
export const leavesForAlarms = hash => ['#vagtplan', '#alarmplan', '#vagtskifte'].includes(hash);
