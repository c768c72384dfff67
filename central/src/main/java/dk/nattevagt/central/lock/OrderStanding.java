package dk.nattevagt.central.lock;

import dk.nattevagt.protocol.message.OrderAnswer;
import java.util.Arrays;
import java.util.Optional;

/** How far an order to a lock has come. */
public enum OrderStanding {
    /** No answer yet, and it may still be obeyed. */
    WAITING("waiting"),
    /** It has run out without an answer: whether the lock was told is unknown. */
    UNANSWERED("unanswered"),
    /** {@link OrderAnswer#TURNED}. */
    TURNED("turned"),
    /** {@link OrderAnswer#NOT_TURNED}. */
    NOT_TURNED("not-turned"),
    /** {@link OrderAnswer#FORGED}. */
    FORGED("forged"),
    /** {@link OrderAnswer#FOREIGN}. */
    FOREIGN("foreign"),
    /** {@link OrderAnswer#EXPIRED}. */
    EXPIRED("expired"),
    /** {@link OrderAnswer#USED}: obeyed before, and that answer has been lost. */
    USED("used"),
    /** {@link OrderAnswer#CLOCK_UNSURE}. */
    CLOCK_UNSURE("clock-unsure"),
    /** {@link OrderAnswer#NO_KEY}. */
    NO_KEY("no-key");

    private final String wireName;

    OrderStanding(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage; an answer's is the answer's own. */
    public String wireName() {
        return wireName;
    }

    /** The standing with this name, or nothing. */
    public static Optional<OrderStanding> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(standing -> standing.wireName.equals(wireName)).findFirst();
    }

    /** What an answer makes of an order. */
    public static OrderStanding of(OrderAnswer answer) {
        return ofWireName(answer.wireName()).orElseThrow();
    }

    /**
     * The order after one more answer. An order is sent until it is answered, so answers to the repetitions come too: what the gateway did
     * with it is not undone by its saying that it has seen it before.
     */
    public OrderStanding after(OrderAnswer answer) {
        return switch (this) {
            case TURNED -> this;
            // A gateway that could not write the order down and lost its power does not know that it had refused it. It may obey it
            // then, and say so, or lose its power once more before it can: afterwards it only knows that the order is used.
            case NOT_TURNED -> switch (answer) {
                case TURNED, USED -> of(answer);
                case NOT_TURNED, FORGED, FOREIGN, EXPIRED, CLOCK_UNSURE, NO_KEY -> this;
            };
            case WAITING, UNANSWERED, CLOCK_UNSURE -> of(answer);
            case FORGED, FOREIGN, EXPIRED, USED, NO_KEY -> switch (answer) {
                case TURNED, NOT_TURNED -> of(answer);
                case FORGED, FOREIGN, EXPIRED, USED, CLOCK_UNSURE, NO_KEY -> this;
            };
        };
    }

    /**
     * Whether the lock was told, as far as is known; true also where nobody can say. What is called forged or foreign may have been a copy
     * that somebody altered, beside the true one.
     */
    public boolean mayHaveTurned() {
        return switch (this) {
            case WAITING, UNANSWERED, TURNED, USED, FORGED, FOREIGN -> true;
            case NOT_TURNED, EXPIRED, CLOCK_UNSURE, NO_KEY -> false;
        };
    }

    /** Whether a technician must see to the home before its door can be opened so. */
    public boolean needsTechnician() {
        return switch (this) {
            case UNANSWERED, NOT_TURNED, FORGED, FOREIGN, CLOCK_UNSURE, NO_KEY -> true;
            case WAITING, TURNED, EXPIRED, USED -> false;
        };
    }
}
