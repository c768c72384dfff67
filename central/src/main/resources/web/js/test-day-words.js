/** The Danish words of a test day: what to do, what happened, and how it ended. */
import { kindWord } from './technical-words.js';

const DO = {
  press: 'Bed borgeren trykke nu',
  smoke: 'Hold røgalarmens testknap inde, eller brug prøvespray',
  door: 'Lås døren op fra alarmen på vej ind',
};

const STATES = {
  planned: 'Ikke prøvet endnu',
  awaited: 'Venter på signalet',
  signalled: 'Signalet er kommet',
  passed: 'Virker',
  missed: 'Der kom intet signal',
};

const ENDINGS = {
  completed: ['Alt virker. Prøvedagen er gennemført.', 'Enhederne tæller som prøvet i dag.'],
  stopped: ['Øvelsen er stoppet, før alt var prøvet.', 'Det, der nåede at virke, tæller som prøvet.'],
  'real-alarm': ['Øvelsen er afbrudt: der kom en rigtig alarm fra hjemmet.', 'Den går forud. Se den under Åbne.'],
  'became-real': ['Øvelsen er afbrudt: dens alarm blev til en rigtig alarm.', 'Ingen bekræftede den i tide, eller der blev kaldt igen. Hjælp er kaldt ud. Se den under Åbne.'],
  forgotten: ['Øvelsen er afbrudt, fordi der ikke skete mere.', 'Begynd forfra, når I står i hjemmet.'],
};

export const doNow = step => DO[step.kind];
export const stepState = step => (step.kind === 'door' && step.state === 'planned' ? 'Prøves på vej ind til et af de andre trin' : STATES[step.state]);
export const endingWords = ending => ENDINGS[ending];
export const stepTitle = ({ device, deviceKind, name, room }) => [name ?? kindWord(deviceKind) ?? device, room].filter(Boolean).join(', ');
