/** One sentence for each kind of journal entry about a door. */

const WISHES = { lock: 'låse', unlock: 'låse op' };

const ORDER_ANSWERS = {
  turned: 'den fik besked',
  'not-turned': 'den kunne ikke nås',
  forged: 'ordren var ikke fra centralen og blev afvist',
  foreign: 'ordren var til en anden lås og blev afvist',
  expired: 'ordren kom for sent og blev afvist',
  used: 'ordren var brugt før og blev afvist',
  'clock-unsure': 'boksen i hjemmet kender ikke tiden sikkert nok og afviste',
  'no-key': 'boksen i hjemmet mangler centralens nøgle: ring til en tekniker',
};

const CODE_ANSWERS = {
  turned: 'rigtig, og låsen fik besked',
  'not-turned': 'rigtig, men låsen kunne ikke nås',
  wrong: 'forkert',
  'too-many': 'ikke set på, efter for mange forkerte',
  'clock-unsure': 'ikke set på, fordi boksen i hjemmet ikke kender tiden sikkert nok',
};

const BOLTS = {
  locked: 'er låst',
  unlocked: 'er låst op',
  'not-fully-locked': 'er ikke helt låst',
  unknown: 'siger ikke, om den er låst',
};

const lock = ({ lock: name }) => name ? ` (${name})` : '';
const wish = ({ command }) => WISHES[command] ?? 'dreje';

export const DOOR_SENTENCES = {
  'door-ordered': (who, d) => `${who} bad låsen${lock(d)} om at ${wish(d)}.`,
  'door-answered': (_, d) => `Låsen${lock(d)} skulle ${wish(d)}: ${ORDER_ANSWERS[d.answer] ?? d.answer}.`,
  'door-moved': (_, d) => `Låsen${lock(d)} ${BOLTS[d.bolt] ?? d.bolt}.`,
  'door-code': (_, d) => `Kode tastet ved døren${lock(d)}: ${CODE_ANSWERS[d.answer] ?? d.answer}.`,
};
