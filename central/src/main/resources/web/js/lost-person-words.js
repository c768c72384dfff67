/** The words of a search for somebody who is lost. */

/** The checklist in the order in which it is asked: name, label, help. */
export const CHECKLIST = [
  ['last-seen-where', 'Sidst set hvor', 'Så nøjagtigt som muligt'],
  ['last-seen-by', 'Sidst set af', 'Navn og eventuelt telefon'],
  ['clothes', 'Tøj', 'Farver, overtøj, sko'],
  ['looks', 'Udseende', 'Alder, højde, hår, briller, stok eller rollator'],
  ['likely-places', 'Sandsynlige steder', 'Tidligere bolig, arbejde, kirke, butik, nære slægtninge'],
  ['dangers', 'Helbred, der haster', 'Kun det, der betyder noget for at finde borgeren i tide'],
  ['home-searched', 'Hjemmet gennemsøgt', 'Hvem så efter hvor, og hvad fandt I'],
  ['tracker', 'Hvad GPS’en viser', 'Med jeres egne ord'],
  ['hospital', 'Sygehuset spurgt', 'Hvem svarede, og hvad'],
];

export const RISKS = [
  ['weather', 'Kulde, regn eller varme i forhold til tøjet'],
  ['water', 'Vand, stor vej eller jernbane tæt på'],
  ['medicine', 'Mangler snart medicin eller ilt, eller er syg'],
  ['own-life', 'Har talt om ikke at ville leve'],
];

export const ANSWERS = [
  ['not-reached', 'Svarede ikke'],
  ['knows-nothing', 'Ved ikke noget'],
  ['knows-something', 'Ved noget'],
];

export const ENDINGS = [
  ['found-well', 'Fundet, har det godt'],
  ['found-injured', 'Fundet, skal behandles'],
  ['came-home', 'Kom selv hjem'],
  ['found-by-police', 'Fundet af politiet'],
  ['deceased', 'Afgået ved døden'],
  ['false-worry', 'Var ikke bortkommet'],
];

/** Where each next step is written down. */
export const STEP_FIELDS = {
  'search-home': 'home-searched',
  'call-relatives': 'relatives',
  'likely-places': 'likely-places',
  'look-up-tracker': 'tracker',
  'tell-police': 'police',
  'ask-hospital': 'hospital',
  'keep-searching': 'searching',
};

export function askedSentence({ calls, answer, fetches, note, byName }) {
  const words = ANSWERS.find(([name]) => name === answer)?.[1] ?? answer;
  const fetching = fetches === true ? ' · Henter selv' : fetches === false ? ' · Kan ikke hente' : '';
  return `${words}${fetching}${calls > 1 ? ` · Ringet op ${calls} gange` : ''} · ${byName}${note ? `: ${note}` : ''}`;
}

export function trackerSentence({ askedEverySeconds, reportsEverySeconds }) {
  return reportsEverySeconds
    ? `GPS’en er bedt om at melde hvert ${askedEverySeconds}. sekund. Den melder ca. hvert ${reportsEverySeconds}. sekund.`
    : `GPS’en er bedt om at melde hvert ${askedEverySeconds}. sekund. Den har ikke meldt nok til at vide, om den gør det.`;
}

const HOLDER = 'nattevagt.holder';

/** Who holds the group mobile, as they last wrote it. */
export const holder = () => sessionStorage.getItem(HOLDER) ?? '';
export const setHolder = name => sessionStorage.setItem(HOLDER, name);
