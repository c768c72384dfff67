import { journalSentence } from './journal-words.js';
import { causeWord } from './words.js';

/** One sentence for each step of a replayed alarm. */

const CHANNELS = { page: 'Skærmen', push: 'Besked på telefonen', sms: 'Sms', voice: 'Opkald', email: 'E-mail' };

const MESSAGES = {
  'message-planned': 'skal sendes',
  'message-sent': 'er sendt',
  'message-delivered': 'er kommet frem',
  'message-seen': 'er set',
  'message-answered': 'er besvaret',
  'message-unconfirmed': 'er sendt, men ingen ved, om den kom frem',
  'message-failed': 'kom ikke frem',
  'message-skipped': 'blev ikke sendt',
};

const WHY = {
  seen: 'telefonen havde allerede vist alarmen',
  'no-longer-needed': 'der var ikke længere brug for den',
  'no-way': 'der er intet nummer eller ingen telefon',
};

const STATES = { raised: 'Venter på, at nogen tager den', accepted: 'Taget', 'on-the-way': 'På vej', arrived: 'Fremme', closed: 'Afsluttet' };

/** What happened in this step. */
export function momentSentence(moment) {
  const { what, details } = moment;
  if (what === 'pressed') return `Der blev slået alarm i hjemmet: ${causeWord(details.cause)}.`;
  if (what === 'raised') return `Centralen fik alarmen. ${journalSentence({ kind: what, ...moment })}`;
  if (!MESSAGES[what]) return journalSentence({ kind: what, ...moment });
  const who = moment.byName ?? moment.by ?? 'nogen';
  const why = details.why ? `: ${WHY[details.why] ?? details.why}` : '';
  return `${CHANNELS[details.channel] ?? details.channel} til ${who} ${MESSAGES[what]}${why}.`;
}

/** How the alarm stood after this step. */
export function standing(moment) {
  if (!moment.state) return 'Centralen ved intet endnu';
  const held = moment.holderName && moment.state !== 'closed';
  return `${STATES[moment.state] ?? moment.state}${held ? `: ${moment.holderName}` : ''}`;
}
