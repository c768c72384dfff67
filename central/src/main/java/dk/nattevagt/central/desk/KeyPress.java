package dk.nattevagt.central.desk;

import dk.nattevagt.central.notification.NotificationKey;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hears that somebody who was told of something on the telephone has pressed 1, and says what came of it. */
public interface KeyPress {

    /** The person of this message says: I take it; of a notice: I have heard it. Never completes exceptionally. */
    CompletableFuture<Said> pressed(NotificationKey message);

    /** What the person is told. */
    sealed interface Said {
        /** The alarm is the person's now, or was already. */
        record Yours() implements Said {}

        /**
         * Somebody else has the alarm.
         *
         * @param by who, as the person is told; null when that is not known any more
         */
        record Taken(@Nullable String by) implements Said {}

        /** It is over. */
        record Over() implements Said {}

        /** The notice is acknowledged. */
        record Acknowledged() implements Said {}

        /** It could not be stored; pressing again is right. */
        record NotNow() implements Said {}
    }
}
