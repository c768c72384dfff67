import { clock } from './time.js';

/** Look-ups of GPS in words, for the journal on the screen and on paper. */

export const WHO = [['citizen', 'Borgeren selv'], ['guardian', 'Værge'], ['power-of-attorney', 'Fremtidsfuldmægtig']];

/** Who looked: on a shared telephone also whose hand held it. */
export const whoLooked = ({ byName, askedBy }) => askedBy ? `${byName} (${askedBy})` : byName;

/** What came of it. */
export function outcome({ refused, refusedName, readings }) {
  if (refused) return `Ikke vist: ${refusedName}`;
  return readings === 1 ? 'Vist én gang' : `Vist ${readings} gange`;
}

const day = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', day: 'numeric', month: 'long', year: 'numeric' });

/** When something was, by date and clock: a journal is read a year later. */
export const when = iso => `${day.format(new Date(iso))} kl.\u00a0${clock(iso)}`;

/** An objection that is resolved, in one sentence. */
export const resolved = ({ who, filedAt, endedAt, endedBy, endedWords }) =>
  `${who}, fra ${when(filedAt)} til ${when(endedAt)}. Ophævet af ${endedBy}: ${endedWords}`;
