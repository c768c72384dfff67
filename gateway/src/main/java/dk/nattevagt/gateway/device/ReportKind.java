package dk.nattevagt.gateway.device;

/** What sort of message a report came in, as {@code gateway decode} names it. */
public enum ReportKind {
    LOGIN("login"), POSITION("position"), HEARTBEAT("heartbeat"), STATUS("status"), ALARM("alarm"), LOCK("lock");

    private final String wireName;

    ReportKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word in {@code gateway decode}. */
    public String wireName() {
        return wireName;
    }
}
