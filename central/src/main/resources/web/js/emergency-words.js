import { clock, clockWithSeconds } from './time.js';

/**
 * What is said about the call to 112 in each of its states: a headline, what to do in a line where there is something to do, and how it
 * stands: `calm`, `busy`, `mine` where the reader's own telephone rings, or `alarming` where a person must act.
 */
export function emergencyWords(call, { me, called }) {
  const at = call.at ? clock(call.at) : '';
  switch (call.status) {
    case 'waiting':
      return call.attempt > 1 ? waitingAgain(call) : calling(call, me, called);
    case 'calling':
      return calling(call, me, called);
    case 'delivered':
      return { tone: 'calm', title: `112 har hørt beskeden kl.\u00a0${at}` };
    case 'spoken':
      return { tone: 'calm', title: `${who(call, me, 'Du', 'En kollega')} har talt med 112 kl.\u00a0${at}` };
    case 'failed':
      return { tone: 'alarming', title: `112 er IKKE nået${nth(call)}`, todo: 'Ring selv 112 nu, og læs beskeden herunder højt.' };
    case 'unknown':
      return { tone: 'alarming', title: 'Ingen ved, om 112 hørte beskeden', todo: 'Ring selv 112, og spørg, om de er på vej.' };
    case 'handled':
      return { tone: 'calm', title: `${who(call, me, 'Du', 'En kollega')} har selv talt med 112 kl.\u00a0${at}` };
    case 'called-off':
      return { tone: 'calm', title: `112 blev ikke ringet op igen: alarmen blev afsluttet kl.\u00a0${at}` };
    case 'cancelled':
      return { tone: 'calm', title: `112 ved, at det var falsk alarm: ${who(call, me, 'du', 'en kollega')} sagde det kl.\u00a0${at}` };
    default:
      return { tone: 'busy', title: call.status };
  }
}

function waitingAgain(call) {
  return call.way === 'assisted'
    ? { tone: 'alarming', title: '112 er ikke nået endnu', todo: `Telefonerne ringer igen kl.\u00a0${clockWithSeconds(call.at)}. Den, der trykker 1, taler med 112.` }
    : { tone: 'alarming', title: '112 er ikke nået endnu', todo: `Centralen ringer selv 112 op kl.\u00a0${clockWithSeconds(call.at)}.` };
}

function calling(call, me, called) {
  if (call.way !== 'assisted') {
    return { tone: 'busy', title: `112 ringes op${nth(call)} …`, todo: 'Centralen læser selv beskeden op. Du skal ikke ringe.' };
  }
  if (call.by === me) {
    return { tone: 'mine', title: 'Du er ved at blive forbundet med 112', todo: 'Bliv i telefonen, og læs beskeden herunder højt.' };
  }
  if (call.by) {
    return { tone: 'busy', title: `${call.byName} er ved at blive forbundet med 112`, todo: 'Du skal ikke ringe.' };
  }
  return called.includes(me)
    ? { tone: 'mine', title: 'Vi ringer til dig nu', todo: 'Tag telefonen, og tryk 1 for at blive forbundet med 112.' }
    : { tone: 'busy', title: `Vagten ringes op for at tale med 112${nth(call)} …`, todo: 'Den, der trykker 1, bliver forbundet med 112.' };
}

const who = (call, me, you, somebody) => call.by === me ? you : call.byName ?? somebody;
const nth = ({ attempt }) => attempt > 1 ? ` (${attempt}. forsøg)` : '';

/** Whether 112 has been told, or may have been: somebody must tell them if it was nothing. */
export const mayBeOnItsWay = call => ['delivered', 'spoken', 'unknown', 'handled', 'calling'].includes(call?.status);

/** Whether a person has to see to it that 112 hears of it. */
export const needsPerson = call => call.status === 'failed' || call.status === 'unknown' || (call.status === 'waiting' && call.attempt > 1);

/** Whether the reader is the one who speaks to 112, has on the way there, or must: the brief then stands open before them. */
export function readsBrief(call, { me, called, there }) {
  if (needsPerson(call)) return true;
  if (call.way === 'assisted' && (call.status === 'waiting' || call.status === 'calling')) return call.by ? call.by === me : called.includes(me);
  return call.status === 'spoken' && call.by === me && !there;
}
