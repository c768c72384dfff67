import { clock, span } from './time.js';
import { troubleWord } from './technical-words.js';

/** The Danish words of a call round. */

/** What can be set beside a home, in the order of the buttons. */
export const RESULTS = [
  ['called-ok', 'Ringet, alt vel'],
  ['no-answer', 'Svarer ikke'],
  ['visit-needed', 'Skal besøges'],
  ['visited', 'Besøgt'],
];

const REASONS = {
  oxygen: () => 'Ilt i hjemmet',
  'needs-help-out': () => 'Kan ikke komme ud alene',
  'recent-alarms': row => row.recentAlarms === 1 ? '1 alarm den sidste måned' : `${row.recentAlarms} alarmer den sidste måned`,
  'lives-alone': () => 'Bor alene',
  'several-citizens': row => `${row.citizens.length} bor her`,
  'long-offline': row => `Uden kontakt i ${span(Date.now() - Date.parse(row.since))}`,
};

export const resultWord = result => RESULTS.find(([name]) => name === result)?.[1] ?? result;

/** Why a home stands where it does, the weightiest reason first. */
export const reasonWords = row => row.reasons.map(reason => REASONS[reason]?.(row) ?? reason);

/** "Svarer ikke. Mette Holm kl. 02.14" */
export const tickSentence = tick => `${resultWord(tick.result)}. ${tick.byName} kl.\u00a0${clock(tick.at)}`;

/** What is wrong in a home that stands alone, each thing once. */
export const troubleWords = row => [...new Set(row.troubles.map(trouble => troubleWord(trouble.trouble)))];
