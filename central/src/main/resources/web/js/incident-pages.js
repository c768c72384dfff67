import { html } from 'lit';
import './call-round.js';
import './incidents.js';
import './quality-page.js';
import './replay-page.js';

/** The page a place after # names, or null where it names none of these. */
export function incidentPage(hash, role) {
  const outage = /^#udfald=(\d+)$/.exec(hash);
  if (outage) return html`<nv-outage .outage=${outage[1]}></nv-outage>`;
  if (hash === '#ringeliste') return html`<nv-outage .outage=${null}></nv-outage>`;
  const replay = /^#natten=([\w.-]+)$/.exec(hash);
  if (replay) return html`<nv-replay .alarm=${replay[1]}></nv-replay>`;
  if (hash === '#kvalitet' && role === 'shift-leader') return html`<nv-quality></nv-quality>`;
  return null;
}

/** Whether whoever is on this page is taken back to the alarms when somebody needs help: not in the middle of calling homes. */
export const leavesForAlarms = hash => hash === '#kvalitet' || hash.startsWith('#natten=');
