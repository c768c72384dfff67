import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { CONCLUSIONS } from './grant-words.js';
import { ruleAddress, sectionName } from './rule-link.js';

/** Where a figure comes from: a link to the very sentence of the quality standard. */
export function sourceLink(source, rule) {
  if (!source) return nothing;
  const at = rule ? ruleAddress(source.standard, rule) : `#/standards?standard=${encodeURIComponent(source.standard)}`;
  return html`<a class="source" href=${at}>${source.document} ${sectionName(source.section)}<span class="unseen">, se reglen i kvalitetsstandarden</span></a>`;
}

/** What the calls show of the need, in words, colour and drawing. */
export function conclusionBox(conclusion, short = false) {
  const { word, icon: name, look, means } = CONCLUSIONS[conclusion] ?? {};
  if (!word) return nothing;
  return short ? html`<p class="conclusion short ${look}">${icon(name, 20)} ${word}</p>`
    : html`<p class="conclusion ${look}">${icon(name, 30)} <span><strong>${word}</strong>${means}</span></p>`;
}

/** Who stands in front of whose file: »#/borger?citizen=…«. */
export const fileOf = (citizen, grant) => `#/borger?citizen=${encodeURIComponent(citizen)}${grant ? `&grant=${encodeURIComponent(grant)}` : ''}`;

/** What the address asks for after its question mark. */
export const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');
