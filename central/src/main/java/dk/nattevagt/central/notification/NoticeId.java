package dk.nattevagt.central.notification;

/** Names a notice. 1-64 letters, digits, {@code . _ -}. */
public record NoticeId(String value) {
    public NoticeId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("a notice id is 1-64 letters, digits, dots, dashes and underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
