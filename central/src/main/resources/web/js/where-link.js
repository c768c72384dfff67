import { html } from 'lit';
import { icon } from './icons.js';

/** From an alarm of a tracker to where it is: the page there says first that looking is written down. */
export function whereLink({ id, wearer }) {
  const whom = wearer ? `&citizen=${encodeURIComponent(wearer)}` : '';
  return html`<a class="button where-link" href="#/find?alarm=${encodeURIComponent(id)}${whom}">${icon('tracker-sos', 24)} Se hvor</a>`;
}
