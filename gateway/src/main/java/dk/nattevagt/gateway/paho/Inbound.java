package dk.nattevagt.gateway.paho;

/** Takes what arrives on a session; on Paho's thread, so that it hands over and returns. */
@FunctionalInterface
interface Inbound {

    /**
     * Takes one message.
     *
     * @param acknowledge to be run when the peer need not say it again
     */
    void arrived(String topic, byte[] payload, boolean retained, Runnable acknowledge);
}
