import { html, nothing } from 'lit';
import { icon } from './icons.js';

const NOTES = [
  ['whatToDo', 'note', 'Sådan gør du'],
  ['key', 'key', 'Nøgle'],
  ['oxygen', 'oxygen', 'Ilt, ingen åben ild'],
  ['dog', 'dog', 'Hund'],
  ['language', 'language', 'Sprog og hørelse'],
];

/** What matters at the door, as list items: an icon, a word, and what is noted. */
export function visitNotes(home) {
  const known = NOTES.filter(([field]) => home.visit?.[field]);
  if (known.length === 0) return nothing;
  return html`<ul class="notes" aria-label="Ved besøget">${known.map(([field, picture, word]) => html`<li class=${field}>
    ${icon(picture, 24)} <span><strong>${word}:</strong> ${home.visit[field]}</span></li>`)}</ul>`;
}

/** Who lives there, and what is noted about each. */
export function citizens(people) {
  return html`<ul class="people">${people.map(citizen => html`<li>
    <p class="name">${icon('person', 22)} ${citizen.name}</p>
    ${citizen.needsHelpOut ? html`<p class="help-out">Kan ikke selv komme ud</p>` : nothing}
    ${citizen.visitNote ? html`<p class="visit">${citizen.visitNote}</p>` : nothing}
  </li>`)}</ul>`;
}
