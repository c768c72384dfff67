/** The Danish words for equipment, for what can be wrong with it, and for what to do about it. */

const KINDS = {
  button: 'Nødkaldsknap',
  'pull-cord': 'Nødkaldssnor',
  fall: 'Faldsensor',
  smoke: 'Røgalarm',
  heat: 'Varmealarm',
  co: 'Kuliltealarm',
  water: 'Vandsensor',
  door: 'Dørsensor',
  inactivity: 'Bevægelsessensor',
  lock: 'Lås',
  tracker: 'GPS',
  mains: 'Strømvagt',
};

/** What is wrong, and what to do next. */
const TROUBLES = {
  silent: ['Har ikke givet lyd fra sig', 'Prøv den i hjemmet. Skift batteri eller enhed, hvis den ikke svarer.'],
  'low-battery': ['Batteriet er snart brugt op', 'Skift batteriet, og prøv enheden.'],
  'mains-lost': ['Kører på batteri, fordi strømmen er gået', 'Se efter stik og sikring i hjemmet.'],
  tamper: ['Er blevet åbnet eller taget ned', 'Se efter, at den sidder, hvor den skal, og prøv den.'],
  'radio-lost': ['Radioen er væk, så enhederne ikke kan høres', 'Sæt radioen i igen, eller skift den. Prøv alle enheder bagefter.'],
  fault: ['Melder fejl, eller ledningen er brudt', 'Se efter ledning og enhed. Skift den, hvis fejlen bliver ved.'],
  stuck: ['Kontakten sidder fast', 'Gør kontakten fri, eller skift enheden, og prøv den.'],
  nonsense: ['Siger noget, som ingen kan forstå', 'Par enheden igen, eller skift den.'],
  'door-left-open': ['Døren står ulåst efter et besøg', 'Ring hjemmet op, eller kør forbi og lås.'],
  'door-unanswered': ['Døren svarede ikke, da den skulle låses op', 'Prøv låsen og gatewayen i hjemmet.'],
  'door-not-turned': ['Låsen kunne ikke dreje', 'Se efter batteri og rigel. Prøv låsen.'],
  'door-forged': ['Gatewayen godtog ikke centralens ordre', 'Giv gatewayen den rigtige nøgle: central door-keys.'],
  'door-foreign': ['Gatewayen kender ikke låsen', 'Sæt låsen op igen på gatewayen.'],
  'door-clock-unsure': ['Gatewayen stoler ikke på sit ur, så døren kan ikke åbnes', 'Se efter gatewayens forbindelse.'],
  'door-no-key': ['Gatewayen mangler centralens nøgle', 'Giv gatewayen nøglen: central door-keys.'],
  'tracker-unknown': ['Er tavs, så ingen ved, hvor borgeren er', 'Ring hjemmet op, eller kør forbi. Oplad den, og sæt den på.'],
  'tracker-not-worn': ['Ligger stille eller lader, hvor den skulle være på', 'Se efter, om borgeren har den på.'],
  'trackers-swapped': ['Er måske byttet om med en andens', 'Se efter begge steder, hvem der har hvilken på, og byt dem tilbage.'],
  'gateway-silent': ['Ingen kontakt med hjemmet', 'Ring til hjemmet. Se efter strøm og net på gatewayen.'],
  'disk-low': ['Gatewayen har snart ikke mere plads', 'Skift hukommelseskortet ved næste besøg.'],
  'too-hot': ['Gatewayen er for varm', 'Flyt den fra varme, og fjern det, der dækker den.'],
  'clock-off': ['Gatewayens ur går forkert', 'Se efter, at gatewayen kan hente tiden fra nettet.'],
  'table-differs': ['Gatewayen har andre enheder, end centralen kender', 'Gem enhederne igen på gatewayens side.'],
  'outbox-growing': ['Beskeder hober sig op i gatewayen', 'Se efter gatewayens net, og genstart den, hvis det bliver ved.'],
};

const TASKS = {
  'home-never-proven': ['Intet i hjemmet er nogensinde prøvet', 'Tryk prøve på hver enhed, og se, at den kommer frem.'],
  'never-proven': ['Er aldrig prøvet', 'Tryk prøve, og se, at den kommer frem.'],
  'proof-overdue': ['Skal prøves igen', 'Tryk prøve, og se, at den kommer frem.'],
  'home-not-installed': ['Gatewayen har aldrig haft kontakt', 'Sæt gatewayen op i hjemmet, og prøv hver enhed.'],
};

/** What to do where equipment does not hang by the rules; the rule itself comes with its source from the central. */
const RULES = {
  'smoke-needs-personal-alarm': 'Montér et nødkald, eller tag røgalarmen ned.',
  'at-most-3-smoke-alarms': 'Tag de overtallige røgalarmer ned.',
  'lock-with-smoke-alarm': 'Montér låsen ved hoveddøren.',
};

const BOLTS = { locked: 'Låst', unlocked: 'Ikke låst', 'not-fully-locked': 'Ikke låst helt', unknown: 'Ingen ved, om den er låst' };
const COMMANDS = { lock: 'låse', unlock: 'låse op' };

export const kindWord = kind => KINDS[kind] ?? null;
export const boltWord = bolt => BOLTS[bolt] ?? bolt;
export const commandWord = command => COMMANDS[command] ?? command;
export const troubleWord = trouble => TROUBLES[trouble]?.[0] ?? trouble;
const MEANS = { alarm: 'ved en rigtig alarm', test: 'ved en prøve', exercise: 'på en prøvedag' };
export const meansWord = means => MEANS[means] ?? means;

/** What is wrong with a row of the list. */
export const wrong = row => row.words ?? (row.trouble ? TROUBLES[row.trouble] : TASKS[row.kind])?.[0] ?? row.trouble ?? row.kind;

/** What to do about it. */
export const nextStep = row => RULES[row.rule] ?? (row.trouble ? TROUBLES[row.trouble] : TASKS[row.kind])?.[1] ?? '';

/** What people call the device, or what it is, or at least its id, and where it hangs: "Røgalarm, Gang". */
export function deviceLabel({ device, deviceKind, name, room }) {
  if (!device) return 'Gateway';
  return [name ?? kindWord(deviceKind) ?? device, room].filter(Boolean).join(', ');
}
