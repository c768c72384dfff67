/** The Danish words for what the home's state says. */

const LAMP = {
  pressed: 'Blinker langsomt: alarmen sendes',
  received: 'Lyser: alarmen er modtaget',
  accepted: 'Lyser: en medarbejder har set den',
  'on-the-way': 'Dobbeltblinker: hjælpen er på vej',
  arrived: 'Dobbeltblinker: hjælpen er fremme',
  closed: 'Slukket: alarmen er afsluttet',
  'no-contact': 'Blinker hurtigt: ingen kontakt endnu',
  'not-stored': 'Blinker hurtigt: boksen har en fejl',
  refused: 'Blinker hurtigt: ikke modtaget',
};

const NETWORK = { whole: 'Forbundet', cut: 'Klippet over', refusing: 'Afvises' };

export const lampWords = state => (state.plug ? LAMP[state.signal] ?? 'Slukket' : 'Slukket');
export const networkWords = state => NETWORK[state.network] ?? state.network;
export const powerWords = state => (!state.plug ? 'Ingen' : state.ready ? 'Til' : 'Til, boksen starter');
export const doorWords = state => (state.doorOpen ? 'Kan skubbes op nu' : 'Låst');
export const smokeWords = state => (state.smokeAlarm ? 'Alarm!' : state.smoke === 0 ? 'Ingen' : `${state.smoke} %`);

const GOING = { home: 'Hjemme', out: 'På tur', away: 'Står stille', returning: 'På vej hjem' };

export const walkWords = ({ gps }) => (gps.going === 'home' ? GOING.home : `${GOING[gps.going]}, ${gps.metres} m hjemmefra`);
export const gpsWords = ({ gps }) =>
  (!gps.on ? 'Slukket' : !gps.connected ? 'Uden kontakt til boksen' : gps.hurried ? 'Melder oftere' : 'Melder som sædvanligt');

/** Label and hint of each control, by whether its thing is as it should be. */
export const CONTROLS = {
  gps: {
    off: ['Sluk GPS', 'Ingen får det at vide'],
    on: ['Tænd GPS', 'Den melder sig igen'],
  },
  cigarette: {
    off: ['Tænd en cigaret under røgalarmen', 'Der går nogle sekunder'],
    on: ['Sluk cigaretten', 'Røgen trækker væk'],
  },
  plug: {
    off: ['Træk stikket', 'Boksen mister strømmen'],
    on: ['Sæt stikket i', 'Boksen starter igen'],
  },
  network: {
    off: ['Klip netværket', 'Ingen får det at vide'],
    on: ['Reparer netværket', 'Det, der ventede, kommer frem'],
  },
};

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: 'Europe/Copenhagen',
});

export const clockTime = instant => CLOCK.format(new Date(instant)).replaceAll('.', ':');
