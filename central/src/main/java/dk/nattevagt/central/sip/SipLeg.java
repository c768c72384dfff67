package dk.nattevagt.central.sip;

import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;

/** What hears the signals of one Call-ID; always called on the line's thread. */
interface SipLeg {

    void onResponse(ResponseEvent event);

    void onRequest(RequestEvent event);

    /** The stack gave up on a request: RFC 3261's timers B and F, 32 s. */
    void onTimeout();
}
