import { DOOR_SENTENCES } from './door-journal-words.js';
import { clock } from './time.js';
import { causeWord, outcomeWord } from './words.js';

/** One sentence for each kind of journal entry. */
const SENTENCES = {
  ...DOOR_SENTENCES,
  raised: (_, d) => `${d.exercise ? 'ØVELSE: ' : ''}${causeWord(d.cause)}${from(d)}.${late(d)}${unknownDevice(d)}${wrongClock(d)}`,
  'signalled-again': (_, d) => `${causeWord(d.cause)} igen${from(d)}.${late(d)} Haster nu ${d.urgency} af 5.`,
  'device-said': (_, d) => `${d.device || 'Gatewayen'}: ${CONDITIONS[d.condition] ?? d.condition}.`,
  tested: (_, d) => `En tekniker prøvede ${d.device || 'gatewayen'} imens. Det ændrer ikke alarmen.`,
  'screens-rang': (_, d) => Number(d.screens) === 0
    ? `Ingen åbne skærme kunne ringe hos ${audienceWord(d.audience)}.`
    : `Det ringede på ${d.screens} ${Number(d.screens) === 1 ? 'skærm' : 'skærme'} hos ${audienceWord(d.audience)}.`,
  'not-answered': (_, d) => `Ingen havde taget alarmen. ${d.ringing}. gang ringes der hos ${audienceWord(d.audience)}.`,
  'step-skipped': (_, d) => `Trin ${d.ringing} når ingen (${audienceWord(d.audience)}) og blev sprunget over.`,
  accepted: (who, d) => `${who} tog alarmen${d.via === 'voice' ? ' i telefonen' : ''}.`,
  'taken-over': (who, d) => `${who} overtog alarmen fra ${d.fromName ?? d.from}.`,
  offered: (who, d) => `${who} bad ${d.toName ?? d.to} om at overtage alarmen.`,
  'offer-ended': (who, d) => `Det blev ikke til noget, at ${d.toName ?? d.to} overtog alarmen.`,
  'handed-over': (who, d) => `${who} overtog alarmen efter aftale med ${d.fromName ?? d.from}.`,
  'holder-gone': (_, d) => `${d.responderName ?? d.responder} er ikke længere ansat. Der ringes forfra.`,
  'called-back': (who, d) => `${who} ringede borgeren op: ${CALLED_BACK[d.result] ?? d.result}.`,
  'on-the-way': who => `${who} er på vej.`,
  arrived: who => `${who} er fremme.`,
  overdue: (_, d) => `Tiden er gået for ${d.responderName ?? d.responder}, som ${OVERDUE[d.state] ?? 'har alarmen'}. Alle på vagt får besked.`,
  closed: (who, d) => `${who} afsluttede alarmen: ${outcomeWord(d.outcome)}.${d.note ? ` »${d.note}«` : ''}`,
  corrected: (who, d) => `${who} rettede afslutningen fra »${outcomeWord(d.from)}« til »${outcomeWord(d.outcome)}«: ${d.reason}`,
  'emergency-call': (_, d) => d.way === 'assisted' ? `Vagten ringes op for at tale med 112${attempt(d)}.` : `112 ringes op${attempt(d)}.`,
  'emergency-delivered': (_, d) => `112 har hørt beskeden${attempt(d)}.`,
  'emergency-failed': (_, d) => `112 blev ikke nået${attempt(d)}.`,
  'emergency-unknown': (_, d) => `Det er uvist, om 112 hørte beskeden${attempt(d)}.`,
  'emergency-redialled': (who, d) => `${who} bad om et nyt opkald til 112${attempt(d)}.`,
  'emergency-taken': (who, d) => `${who} tog telefonen og blev forbundet med 112${attempt(d)}.`,
  'emergency-spoken': (who, d) => `${who} talte med 112${talked(d)}${attempt(d)}.`,
  'emergency-not-taken': (_, d) => `Ingen tog telefonen for at tale med 112${attempt(d)}.`,
  'emergency-cancelled': who => `${who} har sagt til 112, at det var falsk alarm.`,
  'emergency-handled': who => `${who} har selv talt med 112.`,
  'emergency-called-off': (who, d) => `Opkaldet til 112${attempt(d)} blev ikke til noget, fordi ${who} afsluttede alarmen.`,
  'exercise-became-real': (_, d) => `Øvelsen blev til en rigtig alarm${REAL_BECAUSE[d.why] ?? ''}. Alle kaldes.`,
};

const REAL_BECAUSE = {
  'signalled-again': ', fordi der kom et signal mere fra hjemmet',
  'not-confirmed': ', fordi ingen sagde, at den var deres',
};

const AUDIENCES = {
  'on-shift': 'dem på vagt',
  'on-shift:nurse': 'sygeplejersker på vagt',
  'on-shift:lock-access': 'dem på vagt med nøgleadgang',
  'shift-leaders': 'vagtlederen',
  everyone: 'alle i kommunen',
  // As alarms of older days name them.
  'responders-on-shift': 'nattevagterne',
  'everyone-and-shift-leader': 'alle på vagt og vagtlederen',
};

/** Whom a plan's step calls: its targets, joined by a plus. */
export function audienceWord(audience) {
  return audience.split('+').map(target => AUDIENCES[target] ?? targetWord(target)).join(' og ');
}

function targetWord(target) {
  const [kind, name] = target.split(':');
  return kind === 'team' ? `hold ${name}` : name ?? target;
}

const CALLED_BACK = {
  talked: 'de talte sammen',
  'citizen-not-reached': 'borgeren svarede ikke',
  'responder-not-reached': 'opkaldet blev ikke taget',
};

const CONDITIONS = {
  cleared: 'måler ikke længere noget',
  cancelled: 'borgeren har bedt om at afblæse',
};

const OVERDUE = { accepted: 'har taget alarmen', 'on-the-way': 'er på vej', arrived: 'er fremme' };

export function journalSentence(entry) {
  const say = SENTENCES[entry.kind];
  return say ? say(entry.byName ?? entry.by ?? 'Nogen', entry.details ?? {}) + earlier(entry.details) : entry.kind;
}

const earlier = details => details?.doneAt ? ` Gjort kl.\u00a0${clock(details.doneAt)} uden kontakt.` : '';

const from = d => d.device ? ` fra ${d.device}` : '';
const late = d => d.late === 'true' ? ` Forsinket: trykket kl.\u00a0${clock(d.raisedAt)}.` : '';
const unknownDevice = d => d.deviceKnown === 'false' ? ' Enheden er ukendt.' : '';
const wrongClock = d => d.clockCredible === 'false' ? ' Gatewayens ur gik forkert.' : '';
const attempt = d => Number(d.attempt) > 1 ? ` (${d.attempt}. forsøg)` : '';
const talked = d => Number(d.talkedMs) >= 1000 ? ` i ${Math.round(Number(d.talkedMs) / 1000)} sekunder` : '';
