/** What somebody did with an alarm, as it is said of an act that waits or came to nothing. */
const DONE = {
  accept: 'Jeg tager den',
  'on-the-way': 'Jeg er på vej',
  arrived: 'Jeg er fremme',
  close: 'Afslut',
  decline: 'Nej til at overtage',
  offer: 'Giv videre',
  'emergency-cancelled': 'Jeg har sagt det til 112',
};

export const actWord = action => DONE[action] ?? action;

/** The alarm as it will be once what waits on this phone has come through. */
export function expected(alarm, waiting, me) {
  return waiting.reduce((picture, act) => ({ ...picture, ...after(act, me, picture) }), alarm);
}

function after({ action, body, at }, { user, name }, { emergencyCall }) {
  const mine = { responder: user, responderName: name, overdue: false, offeredTo: null, offeredToName: null };
  switch (action) {
    case 'accept':
      return { ...mine, state: 'accepted', nextDeadline: null };
    case 'on-the-way':
    case 'arrived':
      return { ...mine, state: action, nextDeadline: null };
    case 'close':
      return { ...mine, state: 'closed', outcome: body.outcome, note: body.note ?? null, nextDeadline: null };
    case 'decline':
      return { offeredTo: null, offeredToName: null };
    case 'offer':
      return { offeredTo: body.to, offeredToName: body.toName };
    case 'emergency-cancelled':
      return { emergencyCall: { ...emergencyCall, status: 'cancelled', way: null, at, by: user, byName: name } };
    default:
      return {};
  }
}
