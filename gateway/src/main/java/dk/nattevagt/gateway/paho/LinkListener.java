package dk.nattevagt.gateway.paho;

import dk.nattevagt.protocol.message.CentralMessage;

/** Hears what happens on the link, on the link's own threads: an implementation hands over and returns. */
public interface LinkListener {

    /** Connected and subscribed. Always followed by {@link #linkDown} before the next. */
    void linkUp();

    /** The connection is gone. */
    void linkDown();

    /**
     * The central said something.
     *
     * @param done to be run when the message has been acted on; only then is it acknowledged to the central
     */
    void message(CentralMessage message, Runnable done);
}
