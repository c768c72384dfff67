import { dayFromNow } from './time.js';

/** The Danish words of grants. */

const STAGES = { applied: 'Søgt', granted: 'Bevilget', refused: 'Afslået', withdrawn: 'Trukket tilbage', ended: 'Ophørt' };

/** What kind of look a rule asks for. */
export const KINDS = {
  INACTIVITY: 'Er der behov?',
  REVIEW: 'Revurdering',
  FOLLOW_UP: 'Opfølgning',
  ON_EVENT: 'Noget er ændret',
  DURATION: 'Bevillingen udløber',
  START: 'Hjælpen skal begynde',
  CASEWORK: 'Ansøgningen skal afgøres',
};

const DEADLINES = {
  casework: 'Ansøgningen skal afgøres',
  start: 'Hjælpen skal begynde',
  'complaint-reassessment': 'Klagen skal genvurderes',
  'complaint-pass-on': 'Klagen skal sendes videre',
  'new-expected-date': 'Den dato, borgeren har fået',
};

/** What the calls of a period say of the need. That it cannot be shown is never the same as that there is none. */
export const CONCLUSIONS = {
  'need-shown': { word: 'Behov vist', icon: 'check', look: 'shown', means: 'Mindst ét kald i perioden endte med hjælp.' },
  'no-need-shown': { word: 'Intet behov vist', icon: 'moon', look: 'none', means: 'Alle kald i perioden er vurderet, og ingen af dem endte med hjælp.' },
  'cannot-be-shown': { word: 'Kan ikke vises', icon: 'unknown', look: 'cannot', means: 'Det er ikke det samme som intet behov. Find ud af det, før du afgør.' },
};

const FLAGS = {
  'outcome-corrected': 'Et kald er vurderet om',
  'facts-changed': 'Oplysningerne er ændret',
  moved: 'Flyttet til en anden kommune',
  overlaps: 'To bevillinger på samme tid',
  'whose-call-unknown': 'Hvem af dem kaldte?',
  'waiting-for-second': 'Venter på en kollega',
  'begun-undecided': 'Hjælpen er begyndt uden en afgørelse',
  'no-personal-alarm': 'Røgalarm uden nødkald',
  'late-complaint': 'Klagen kom for sent',
  'unknown-service': 'Ydelsen kendes ikke længere',
};

export const VERDICTS = { continue: 'Fortsæt', change: 'Ændr', end: 'Ophør' };

const ACTED = {
  granted: 'Bevilget', 'granted-in-part': 'Bevilget delvist', refused: 'Afslag', changed: 'Ændret', continued: 'Fortsætter', ended: 'Ophør', withdrawn: 'Trukket tilbage',
  'taken-over': 'Overtaget fra før', applied: 'Søgt', decided: 'Afgjort', delivered: 'Hjælpen begyndt', delayed: 'Ny dato til borgeren', moved: 'Flyttet', judged: 'Forslag afgjort', confirmed: 'Bekræftet af en kollega',
  rejected: 'Afvist af en kollega', complained: 'Klage modtaget', reassessed: 'Klage genvurderet', 'passed-on': 'Klage sendt til Ankestyrelsen', happened: 'Noget er sket',
};

export const HAPPENINGS = {
  'condition-changed': 'Borgerens tilstand eller behov er ændret',
  'rehabilitation-ended': 'Det rehabiliterende forløb er slut',
  'self-reliant': 'Borgeren klarer sig selv, helt eller delvist',
  'help-declined': 'Borgeren har sagt nej til hjælpen',
  'no-more-benefit': 'Borgeren har ikke længere gavn af hjælpen',
  accounts: 'Regnskabet er kommet',
  exception: 'En helt særlig grund til at fortsætte',
  review: 'Bevillingen er set efter',
  stay: 'Indlagt eller på ophold',
  death: 'Den, der blev passet, er død',
};

const COMPLAINTS = { received: 'Modtaget', reassessed: 'Genvurderet', 'passed-on': 'Sendt til Ankestyrelsen', settled: 'Afsluttet' };

const OUTCOMES = {
  'help-given': 'hjælp givet', 'no-help-needed': 'ingen hjælp nødvendig', accidental: 'fejltryk', test: 'prøve', technical: 'teknisk', 'staff-press': 'personale',
  unclassified: 'ikke vurderet',
};

export const stageWord = stage => STAGES[stage] ?? stage;
export const kindWord = kind => KINDS[kind] ?? kind;
export const deadlineWord = what => DEADLINES[what] ?? what;
export const flagWord = kind => FLAGS[kind] ?? kind;
export const actWord = act => ACTED[act] ?? HAPPENINGS[act] ?? act;
export const complaintWord = state => COMPLAINTS[state] ?? state;
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** "Nødkald", or with the part of it: "Praktisk hjælp, indkøb". */
export const serviceWord = ({ service, variant }) => capital(variant ? `${service}, ${variant}` : service);

const long = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const month = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const utc = date => new Date(`${date}T00:00:00Z`);

/** "20. november 2026", of a date. */
export const dateWord = date => long.format(utc(date));
/** "20. november 2026", of an instant or a date. */
export const dayOf = at => at.length > 10 ? new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' }).format(new Date(at)) : dateWord(at);
/** "November 2026", of 2026-11. */
export const monthWord = name => capital(month.format(utc(`${name}-01`)));
export const thisMonth = () => dayFromNow(0).slice(0, 7);

/** The month so many after this one. */
export function plusMonths(name, months) {
  const day = utc(`${name}-15`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 7);
}

/** "1 dag over fristen", "I dag", "12 dage tilbage". */
export function daysWord(daysLeft) {
  const days = Math.abs(daysLeft) === 1 ? '1 dag' : `${Math.abs(daysLeft)} dage`;
  return daysLeft === 0 ? 'I dag' : daysLeft < 0 ? `${days} over fristen` : `${days} tilbage`;
}

/** "2 hjælp givet, 1 fejltryk". */
export function callsWord(calls = {}) {
  const words = Object.entries(calls).filter(([, count]) => count > 0).map(([outcome, count]) => `${count} ${OUTCOMES[outcome] ?? outcome}`);
  return words.length ? words.join(', ') : 'ingen kald';
}

/** What a person has decided about a proposal: "Bevillingen fortsætter". */
export function verdictSentence({ verdict, endsOn }) {
  if (verdict === 'end') return endsOn ? `Bevillingen ophører ${dateWord(endsOn)}` : 'Bevillingen ophører';
  return verdict === 'change' ? 'Bevillingen ændres' : 'Bevillingen fortsætter';
}

/** A proposal nobody has to look at now: judged, and nothing has changed since. */
export const isSettled = ({ judgement, setAside }) => setAside && judgement.confirmation !== 'waiting';

/** The way of a grant: what has been, where it is now, and what comes. */
export function stepsOf(grant) {
  const due = what => grant.deadlines?.find(one => one.what === what)?.due;
  const coming = grant.proposals?.filter(one => !isSettled(one)).map(one => one.due).sort()[0];
  const step = (word, day, coming) => ({ word, day, state: day && !coming ? 'done' : 'coming' });
  const steps = [step('Søgt', grant.applied)];
  if (grant.stage === 'applied') return currentFirst([...steps, step('Afgørelse', due('new-expected-date') ?? due('casework'), true), step('Levering'), step('Opfølgning')]);
  if (grant.stage === 'refused') return [...steps, step('Afslået', grant.decided)];
  if (grant.stage === 'withdrawn') return [...steps, ...grant.decided ? [step('Bevilget', grant.decided)] : [], step('Trukket tilbage', grant.ended ?? grant.decided ?? grant.applied)];
  steps.push(step('Bevilget', grant.decided));
  steps.push(grant.started ? step('Leveret', grant.started) : step('Levering', due('start'), true));
  steps.push(grant.stage === 'ended' ? step('Ophørt', grant.ended) : step('Næste opfølgning', coming, true));
  return currentFirst(steps);
}

function currentFirst(steps) {
  const now = steps.find(one => one.state === 'coming');
  if (now) now.state = 'now';
  return steps;
}
