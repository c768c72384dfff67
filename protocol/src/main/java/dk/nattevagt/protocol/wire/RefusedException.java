package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.message.RefusalReason;

/** Carries a refusal out of the depth of a decoder; never leaves this package. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final RefusalReason reason;

    RefusedException(RefusalReason reason, String explanation) {
        super(explanation, null, false, false);
        this.reason = reason;
    }
}
