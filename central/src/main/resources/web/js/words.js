/** The Danish words of the screen for the names of the interface. */

const CAUSES = {
  button: 'Nødkald',
  'pull-cord': 'Nødkald fra snor',
  fall: 'Fald',
  smoke: 'Røgalarm',
  heat: 'Varmealarm',
  co: 'Kulilte',
  water: 'Vand på gulvet',
  door: 'Dør åbnet',
  'tracker-sos': 'Nødkald fra GPS',
  'zone-left': 'Har forladt det trygge område',
  inactivity: 'Ingen bevægelse',
};

const URGENCIES = { 5: 'Livsfare', 4: 'Haster meget', 3: 'Haster', 2: 'Haster mindre', 1: 'Kan vente' };

const DEADLINES = {
  raised: 'Flere kaldes',
  accepted: 'Ventes på vej før',
  'on-the-way': 'Ventes fremme før',
  arrived: 'Ventes afsluttet før',
};

const ROLES = {
  responder: 'Nattevagt',
  'shift-leader': 'Vagtleder',
  coordinator: 'Demenskoordinator',
  'group-mobile': 'Gruppemobil',
  assessor: 'Visitator',
  technician: 'Tekniker',
};

/** The one next step from each state: where it goes, and what the button says. */
export const NEXT_STEPS = {
  raised: { action: 'accept', label: 'Jeg tager den' },
  accepted: { action: 'on-the-way', label: 'Jeg er på vej' },
  'on-the-way': { action: 'arrived', label: 'Jeg er fremme' },
  arrived: { action: 'close', label: 'Afslut' },
};

export const OUTCOMES = [
  ['help-given', 'Hjælp givet'],
  ['no-help-needed', 'Ingen hjælp nødvendig'],
  ['accidental', 'Fejltryk'],
  ['test', 'Prøve'],
  ['technical', 'Teknisk'],
  ['staff-press', 'Personale trykkede'],
];

/** A fire ends as a fire, or as a false alarm of one of these kinds. */
export const FALSE_ALARMS = [
  ['accidental', 'Madlavning eller damp'],
  ['technical', 'Fejl i melderen'],
  ['no-help-needed', 'Ingen årsag fundet'],
  ['test', 'Prøve'],
  ['staff-press', 'Personale udløste den'],
];

/** What each outcome means, for whoever is too tired to tell them apart. */
export const OUTCOME_MEANINGS = {
  'help-given': 'Borgeren fik hjælp',
  'no-help-needed': 'Kaldte, men klarede sig',
  accidental: 'Kom til at trykke',
  test: 'Aftalt afprøvning',
  technical: 'Udstyret kaldte selv',
  'staff-press': 'En kollega brugte kaldet',
};

export const causeWord = cause => CAUSES[cause] ?? 'Alarm';
export const urgencyWord = urgency => URGENCIES[urgency] ?? `Hast ${urgency}`;
export const deadlineWord = state => DEADLINES[state] ?? 'Næste frist';
export const roleWord = role => ROLES[role] ?? role;
export const outcomeWord = outcome => OUTCOMES.find(([name]) => name === outcome)?.[1] ?? outcome;
export const isFire = cause => cause === 'smoke' || cause === 'heat';

/** Where inside the building, said in full: "2. sal tv", "Stuen th", "Kælder". Empty in a house. */
export function floorAndDoor({ floor, door }) {
  const storey = !floor ? '' : floor === 'st' ? 'Stuen' : floor === 'kl' ? 'Kælder' : `${floor}.\u00a0sal`;
  return [storey, door].filter(Boolean).join('\u00a0');
}

/** Street, floor and door on one line, for headings and for reading aloud. */
export function shortAddress(home) {
  return [home.street, floorAndDoor(home)].filter(Boolean).join(', ');
}

/** "Mette Holm er på vej", in the words of the state. */
export function holderSentence(alarm, me) {
  if (!alarm.responder) return '';
  const mine = alarm.responder === me;
  const who = mine ? 'Du' : alarm.responderName ?? alarm.responder;
  return { accepted: `${who} har taget den`, 'on-the-way': `${who} er på vej`, arrived: `${who} er fremme` }[alarm.state]
    ?? `${who} tog den`;
}

/** 12345678 -> 12 34 56 78 */
export function phoneInPairs(phone) {
  const digits = phone.replace(/^\+45/, '').replace(/\s/g, '');
  return /^\d{8}$/.test(digits) ? digits.match(/../g).join(' ') : phone;
}
