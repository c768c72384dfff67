package dk.nattevagt.protocol.wire;

/** What the central publishes to a gateway; the last level of its topics. */
public enum DownChannel {
    RECEIPT("receipt"), PROGRESS("progress"), CONFIG("config"), LOCK("lock");

    private final String level;

    DownChannel(String level) {
        this.level = level;
    }

    /** The last topic level. */
    public String level() {
        return level;
    }
}
