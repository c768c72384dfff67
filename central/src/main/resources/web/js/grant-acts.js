import { grants } from './grant-api.js';
import { HAPPENINGS, capital, dateWord, serviceWord } from './grant-words.js';
import { dayFromNow } from './time.js';

/** The acts of a grant's life as forms, in the order they are shown. Judging and confirming are about a proposal and stand with it. */

const today = () => dayFromNow(0);
const past = (name, label, also = {}) => ({ name, kind: 'day', label, value: today(), max: today(), required: 'Vælg en dag.', ...also });
const future = (name, label, also = {}) => ({ name, kind: 'day', label, min: dayFromNow(1), required: 'Vælg en dag.', range: 'Vælg en dag efter i dag.', ...also });
const words = (name, label, required, also = {}) => ({ name, kind: 'words', label, required, ...also });

/** Asked about only where a rule of the service counts from it. */
const RARE = ['death', 'accounts', 'help-declined', 'no-more-benefit'];

const DURATION = { name: 'duration', kind: 'choice', label: 'Midlertidig eller varig?', options: [['temporary', 'Midlertidig'], ['permanent', 'Varig']], required: 'Vælg, om den er midlertidig eller varig.' };

/** What the quality standard says of a service: its legal basis, its parts, whether it tells temporary and permanent help apart, what its rules
 * wait for, and whether time is saved up. */
export function promisedOf(standard, service) {
  const found = standard?.services?.find(one => one.service === service || one.also?.includes(service));
  const rules = found?.rules ?? [];
  return {
    legalBasis: found?.legalBasis ?? [],
    variants: [...new Set(rules.flatMap(rule => [rule.variant, rule.without]).filter(Boolean))],
    durations: rules.some(rule => rule.duration),
    saves: rules.some(rule => rule.kind === 'SAVED_UNITS'),
    events: rules.flatMap(rule => [rule.trigger, rule.unless]).filter(Boolean),
    complaint: found?.complaint ?? standard?.complaint ?? null,
  };
}

/** A new application for this citizen. */
export function application(citizen, services, standard) {
  const of = values => promisedOf(standard, values.service);
  const parts = [...new Set(services.flatMap(service => promisedOf(standard, service).variants.map(variant => `${service}\n${variant}`)))].map(one => one.split('\n'));
  return {
    title: `Ny ansøgning for ${citizen.name}`,
    button: 'Gem ansøgningen',
    fields: [
      { name: 'service', kind: 'pick', label: 'Hvad søges der om?', options: services.map(one => [one, capital(one)]), required: 'Vælg, hvad der søges om.' },
      ...services.filter(one => parts.some(([service]) => service === one)).map(one => ({
        name: `variant of ${one}`, kind: 'pick', label: 'Hvilken del?', hint: 'Kan udelades', options: parts.filter(([service]) => service === one).map(([, variant]) => [variant, capital(variant)]),
        when: values => values.service === one,
      })),
      { ...DURATION, required: undefined, label: 'Midlertidig eller varig?', hint: 'Kan vente til afgørelsen', when: values => of(values).durations },
      past('applied', 'Hvilken dag kom ansøgningen?'),
    ],
    send: ({ service, applied, duration, ...rest }) => grants.apply({ citizen: citizen.id, service, applied, ...duration && { duration }, ...variantOf(rest) }),
  };
}

function variantOf(rest) {
  const [variant] = Object.values(rest);
  return variant ? { variant } : {};
}

const open = state => complaint => complaint.state === state;

const FORMS = {
  decide: (grant, standard) => {
    const { legalBasis, durations } = promisedOf(standard, grant.service);
    const anew = grant.stage !== 'applied';
    const given = values => ['grant', 'grant-in-part'].includes(values.verdict);
    return {
      title: anew ? `Ny afgørelse om ${grant.service}` : `Afgør ansøgningen om ${grant.service}`,
      intro: anew ? 'Skriv, hvad der er bevilget fra nu af.' : `${grant.citizen.name} søgte${grant.applied ? ` ${dateWord(grant.applied)}` : ''}.`,
      button: 'Gem afgørelsen',
      fields: [
        { name: 'verdict', kind: 'choice', label: 'Hvad afgør du?', required: 'Vælg, hvad du afgør.',
          options: [['grant', 'Bevil', 'Alt det, der er søgt om'], ['grant-in-part', 'Bevil delvist', 'Noget af det, der er søgt om'], ...anew ? [] : [['refuse', 'Afslå', 'Intet af det']]] },
        ...legalBasis.length ? [{ name: 'legalBasis', kind: 'choice', label: 'Lovgrundlag', options: legalBasis.map(one => [one, one]), required: 'Vælg lovgrundlaget.',
          ...(legalBasis.length === 1 || grant.legalBasis) && { value: grant.legalBasis ?? legalBasis[0] } }]
          : standard ? [] : [{ name: 'legalBasis', kind: 'line', label: 'Lovgrundlag', hint: 'Kvalitetsstandarden kunne ikke hentes. Skriv det som i den.', value: grant.legalBasis ?? '' }],
        ...durations ? [{ ...DURATION, value: grant.duration ?? '', when: given }] : [],
        past('day', 'Hvilken dag er det afgjort?'),
        words('reasons', 'Begrundelse', 'Skriv, hvorfor. Uden begrundelse kan det ikke afgøres.', { hint: 'Borgeren kan få den at se.' }),
        { name: 'journalNoteOnly', kind: 'tick', label: 'Kun et notat i journalen, intet brev', hint: 'Kun når alt er bevilget', when: values => values.verdict === 'grant' },
      ],
    };
  },
  deliver: grant => ({ title: `${serviceWord(grant)} er leveret`, button: 'Gem', fields: [past('day', 'Hvilken dag begyndte hjælpen?', { min: grant.decided })] }),
  delay: () => ({
    title: 'Fristen kan ikke holdes', intro: 'Borgeren skal have besked nu, med en ny dato. Brevet skrives som udkast.', button: 'Gem den nye dato',
    fields: [future('expected', 'Hvornår ventes afgørelsen?'), words('reason', 'Hvorfor tager det længere tid?', 'Skriv, hvorfor. Det står i brevet.')],
  }),
  happened: (grant, standard) => ({
    title: 'Der er sket noget', button: 'Gem',
    fields: [
      { name: 'kind', kind: 'choice', label: 'Hvad er der sket?', options: Object.entries(HAPPENINGS).filter(([kind]) => !RARE.includes(kind) || promisedOf(standard, grant.service).events.includes(kind)), required: 'Vælg, hvad der er sket.' },
      past('date', 'Hvilken dag?', { hint: 'Den dag det skete, også hvis det er længe siden.' }),
      { name: 'to', kind: 'day', label: 'Til og med', hint: 'Kan udelades, hvis det ikke er slut.', when: values => values.kind === 'stay' },
      words('reason', 'Hvad er den helt særlige grund?', 'Skriv grunden. Uden den er der ingen undtagelse.', { when: values => values.kind === 'exception' }),
      words('reason', 'Hvad ved du om det?', undefined, { hint: 'Kan udelades', when: values => values.kind !== 'exception' }),
    ],
  }),
  complain: () => ({
    title: 'Klage modtaget', intro: 'Kommunen ser først på sagen igen. Fristen for det begynder nu.', button: 'Gem klagen',
    fields: [past('received', 'Hvilken dag kom klagen?'), past('decisionReceived', 'Hvornår fik borgeren afgørelsen?', { value: '', required: undefined, hint: 'Kan udelades: så regnes fra den dag, den blev truffet.' }), words('text', 'Hvad klages der over?', 'Skriv, hvad der klages over.', { hint: 'Med borgerens ord, så vidt muligt.' })],
  }),
  reassess: grant => ({
    title: 'Genvurdering af klagen', intro: quoted(grant, 'received'), button: 'Gem genvurderingen',
    fields: [
      { name: 'outcome', kind: 'choice', label: 'Hvad blev resultatet?', required: 'Vælg resultatet.',
        options: [['upheld', 'Afgørelsen står ved magt', 'Klagen skal sendes videre til Ankestyrelsen'], ['changed', 'Afgørelsen ændres', 'Borgeren får medhold, og sagen afgøres på ny'],
          ...grant.complaints.find(open('received'))?.late ? [['too-late', 'Klagen kom for sent', 'Den behandles ikke']] : []] },
      words('reasons', 'Begrundelse', 'Skriv, hvorfor.'),
    ],
    also: { complaint: grant.complaints.find(open('received'))?.number },
  }),
  'pass-on': grant => ({
    title: 'Klagen er sendt til Ankestyrelsen', intro: quoted(grant, 'reassessed'), button: 'Gem', fields: [past('day', 'Hvilken dag blev den sendt?')],
    also: { complaint: grant.complaints.find(one => one.state === 'reassessed' && one.outcome === 'upheld')?.number },
  }),
  move: () => ({
    title: 'Borgeren er flyttet til en anden kommune', intro: 'Bevillingen ophører ikke af sig selv: det afgør du bagefter.', button: 'Gem',
    fields: [past('day', 'Hvilken dag?'), { name: 'to', kind: 'line', label: 'Hvilken kommune?', required: 'Skriv, hvilken kommune.' }],
  }),
  withdraw: () => ({
    title: 'Borgeren ønsker den ikke længere', button: 'Træk tilbage', fields: [past('day', 'Hvilken dag sagde borgeren det?'), words('reason', 'Hvad sagde borgeren?', 'Skriv, hvad borgeren sagde.')],
  }),
};

function quoted(grant, state) {
  const complaint = grant.complaints.find(open(state));
  return complaint ? `»${complaint.text}«` : '';
}

/** What the button of each act says. */
const ACT_BUTTONS = {
  decide: 'Afgør ansøgningen', deliver: 'Hjælpen er begyndt', delay: 'Fristen kan ikke holdes', happened: 'Der er sket noget', complain: 'Klage modtaget',
  reassess: 'Genvurdér klagen', 'pass-on': 'Klagen er sendt videre', move: 'Borgeren er flyttet', withdraw: 'Borgeren ønsker den ikke længere',
};

/** Every act that has a form. */
export const ACTS = Object.keys(ACT_BUTTONS);
export const actButton = (act, grant) => act === 'decide' && grant.stage !== 'applied' ? 'Skriv den nye afgørelse' : ACT_BUTTONS[act];

/** The form of an act, sent to this grant. */
export function formOf(act, grant, standard) {
  const form = FORMS[act](grant, standard);
  return { ...form, send: said => grants.act(grant.id, act, { ...said, ...form.also }) };
}
