package dk.nattevagt.central.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands what a carrier of text messages sends when it tells of a delivery. */
public interface ReceiptReader {
    /** No carrier tells of deliveries. */
    ReceiptReader NONE = new ReceiptReader() {
        @Override
        public boolean trusts(@Nullable String token) {
            return false;
        }

        @Override
        public Optional<Receipt> read(boolean json, String body) {
            return Optional.empty();
        }
    };

    /** Whether whoever shows this token is the carrier. Takes as long whatever the token is. */
    boolean trusts(@Nullable String token);

    /**
     * What the carrier says; empty when it cannot be understood.
     *
     * @param json whether the body is JSON; else it is a form
     */
    Optional<Receipt> read(boolean json, String body);

    /**
     * What became of a message.
     *
     * @param reference what the carrier calls it
     */
    record Receipt(String reference, Outcome outcome) {}

    /** How far it came. */
    enum Outcome {
        /** The phone has it. */
        DELIVERED,
        /** The phone will never have it. */
        FAILED,
        /** Neither yet. */
        UNDER_WAY
    }
}
