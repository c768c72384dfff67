package dk.nattevagt.gateway.paho;

import java.io.IOException;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Where a {@link Supervisor} connects to, each time anew. Used by its one thread. */
interface Course {

    /** The next connection, not yet connected. */
    Session open() throws MqttException, IOException;

    /** The connection just opened came up. */
    void worked();

    /** It did not. */
    void failed();

    /** It came up, and then nothing was acknowledged on it for too long. */
    void dumb();

    /** Whether the connection that is up shall be left for a better one. */
    boolean shallLeave();

    /** The way in use, for the log. */
    @Override
    String toString();
}
