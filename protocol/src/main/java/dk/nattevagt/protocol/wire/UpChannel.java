package dk.nattevagt.protocol.wire;

/** What a gateway publishes; the last level of its topics. */
public enum UpChannel {
    ALARM("alarm"), DEVICE("device"), POSITION("position"), LOCK("lock"), HEARTBEAT("heartbeat");

    private final String level;

    UpChannel(String level) {
        this.level = level;
    }

    /** The last topic level. */
    public String level() {
        return level;
    }
}
