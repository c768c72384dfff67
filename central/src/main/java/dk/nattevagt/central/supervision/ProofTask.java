package dk.nattevagt.central.supervision;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a technician must prove.
 *
 * @param device null when it concerns the whole home
 * @param lastProven null when never
 */
public record ProofTask(Kind kind, HomeId home, GatewayId gateway, @Nullable DeviceId device,
        @Nullable Instant lastProven) {

    /** What is missing, the gravest first. */
    public enum Kind {
        /** A home whose gateway has been heard, and none of whose devices has ever called for help and been heard. */
        HOME_NEVER_PROVEN("home-never-proven"),
        /** A device has never called for help and been heard. */
        NEVER_PROVEN("never-proven"),
        /** A device has not called for help and been heard for longer than it should. */
        PROOF_OVERDUE("proof-overdue"),
        /** A home whose gateway has never been heard at all. */
        HOME_NOT_INSTALLED("home-not-installed");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and metrics. */
        public String wireName() {
            return wireName;
        }
    }

    /** Whether somebody may believe in help that has never been seen to come. */
    public boolean unprotected() {
        return kind == Kind.HOME_NEVER_PROVEN;
    }
}
