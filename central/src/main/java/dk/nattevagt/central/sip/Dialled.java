package dk.nattevagt.central.sip;

/**
 * What is called, and how much it hurries.
 *
 * @param number as the trunk's subscribers dial it
 * @param priority the Priority header of the INVITE (RFC 3261 §20.26)
 */
record Dialled(String number, String priority) {

    private static final String EMERGENCY = "emergency";

    static Dialled emergency(String number) {
        return new Dialled(number, EMERGENCY);
    }

    static Dialled urgent(String number) {
        return new Dialled(number, "urgent");
    }

    /** What answers the same on every trunk: a trunk that is busy or silent says nothing of it. */
    boolean isEmergency() {
        return priority.equals(EMERGENCY);
    }

    /** Without the number: this may end in a log. */
    @Override
    public String toString() {
        return "Dialled[" + priority + "]";
    }
}
