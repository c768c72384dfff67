import { clock } from './time.js';
import { causeWord, outcomeWord } from './words.js';

/** One sentence for each kind of journal entry. */
const SENTENCES = {
  raised: (_, d) => `${causeWord(d.cause)}${from(d)}.${late(d)}${unknownDevice(d)}${wrongClock(d)}`,
  'signalled-again': (_, d) => `${causeWord(d.cause)} igen${from(d)}.${late(d)} Haster nu ${d.urgency} af 5.`,
  'device-said': (_, d) => `${d.device || 'Gatewayen'}: ${CONDITIONS[d.condition] ?? d.condition}.`,
  tested: (_, d) => `En tekniker prøvede ${d.device || 'gatewayen'} imens. Det ændrer ikke alarmen.`,
  'screens-rang': (_, d) => Number(d.screens) === 0
    ? `Ingen åbne skærme kunne ringe hos ${AUDIENCES[d.audience] ?? d.audience}.`
    : `Det ringede på ${d.screens} ${Number(d.screens) === 1 ? 'skærm' : 'skærme'} hos ${AUDIENCES[d.audience] ?? d.audience}.`,
  'not-answered': (_, d) => `Ingen havde taget alarmen. ${d.ringing}. gang ringes der hos ${AUDIENCES[d.audience] ?? d.audience}.`,
  accepted: who => `${who} tog alarmen.`,
  'taken-over': (who, d) => `${who} overtog alarmen fra ${d.fromName ?? d.from}.`,
  'on-the-way': who => `${who} er på vej.`,
  arrived: who => `${who} er fremme.`,
  overdue: (_, d) => `Tiden er gået for ${d.responderName ?? d.responder}, som ${OVERDUE[d.state] ?? 'har alarmen'}. Alle på vagt får besked.`,
  closed: (who, d) => `${who} afsluttede alarmen: ${outcomeWord(d.outcome)}.${d.note ? ` »${d.note}«` : ''}`,
  'emergency-call': (_, d) => `112 ringes op${attempt(d)}.`,
  'emergency-delivered': (_, d) => `112 har hørt beskeden${attempt(d)}.`,
  'emergency-failed': (_, d) => `112 blev ikke nået${attempt(d)}.`,
  'emergency-unknown': (_, d) => `Det er uvist, om 112 hørte beskeden${attempt(d)}.`,
  'emergency-redialled': (who, d) => `${who} bad om et nyt opkald til 112${attempt(d)}.`,
  'emergency-handled': who => `${who} har selv talt med 112.`,
  'emergency-called-off': (who, d) => `Opkaldet til 112${attempt(d)} blev ikke til noget, fordi ${who} afsluttede alarmen.`,
};

const AUDIENCES = {
  'responders-on-shift': 'nattevagterne',
  'everyone-and-shift-leader': 'alle på vagt og vagtlederen',
};

const CONDITIONS = {
  cleared: 'måler ikke længere noget',
  cancelled: 'borgeren har bedt om at afblæse',
};

const OVERDUE = { accepted: 'har taget alarmen', 'on-the-way': 'er på vej', arrived: 'er fremme' };

export function journalSentence(entry) {
  const say = SENTENCES[entry.kind];
  return say ? say(entry.byName ?? entry.by ?? 'Nogen', entry.details ?? {}) : entry.kind;
}

const from = d => d.device ? ` fra ${d.device}` : '';
const late = d => d.late === 'true' ? ` Forsinket: trykket kl.\u00a0${clock(d.raisedAt)}.` : '';
const unknownDevice = d => d.deviceKnown === 'false' ? ' Enheden er ukendt.' : '';
const wrongClock = d => d.clockCredible === 'false' ? ' Gatewayens ur gik forkert.' : '';
const attempt = d => Number(d.attempt) > 1 ? ` (${d.attempt}. forsøg)` : '';
