package dk.nattevagt.central.lock;

/** Why no order to a lock is signed. */
public enum RefusedBecause {
    /** The alarm is over. */
    ALARM_CLOSED("alarm-closed"),
    /** Somebody else has the alarm, or nobody. */
    NOT_YOURS("not-yours"),
    /** Others here have leave to open electronic locks, and this person has not. */
    NOT_ENTITLED("not-entitled"),
    /** The lock is in another home than the alarm. */
    OTHER_HOME("other-home"),
    /** Nobody has said that they are on the way. */
    NOT_ON_THE_WAY("not-on-the-way"),
    /** Nobody can be there so soon. */
    TOO_EARLY("too-early"),
    /** The home's gateway is not heard. */
    NO_CONTACT("no-contact");

    private final String wireName;

    RefusedBecause(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }
}
