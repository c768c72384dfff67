package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.RefusalReason;

/** How an event left the outbox; kept in memory while the disk does not take it. */
sealed interface Ending {

    void apply(Outbox outbox, EventKey key);

    /** On the central's receipt. */
    record Delivered() implements Ending {
        @Override
        public void apply(Outbox outbox, EventKey key) {
            outbox.delivered(key);
        }
    }

    /** On the central's refusal. */
    record SetAside(RefusalReason reason, String explanation) implements Ending {
        @Override
        public void apply(Outbox outbox, EventKey key) {
            outbox.setAside(key, reason, explanation);
        }
    }
}
