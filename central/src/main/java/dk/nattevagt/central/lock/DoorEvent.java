package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.OrderAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what has happened at a door. Never changed, never removed; holds no code.
 *
 * @param number the store's own, from 1, rising; 0 before it is stored
 * @param at when it happened, as well as can be known
 * @param heardAt when the central heard of it
 */
public record DoorEvent(long number, HomeId home, LockAt lock, Instant at, Instant heardAt, What what) {

    /** What happened. */
    public sealed interface What {}

    /** The gateway has answered an order. */
    public record Answered(OrderId order, OrderAnswer answer) implements What {}

    /** An order has run out without an answer. */
    public record Unanswered(OrderId order) implements What {}

    /**
     * A code was entered.
     *
     * @param shift whose codes it is one of; null unless it was right
     * @param slot as the gateway names whose it was; null unless it was right
     * @param person whose it was; null where nobody has that slot
     */
    public record Entered(CodeAnswer answer, @Nullable String shift, @Nullable Integer slot, @Nullable UserId person)
            implements
                What {}

    /** The bolt stands otherwise than before. */
    public record Moved(BoltState bolt, @Nullable LockCommand commanded) implements What {}

    /**
     * Somebody has been shown their code for this door.
     *
     * @param alarm for which alarm; null where it was on the list for the whole shift
     */
    public record CodeShown(UserId person, String shift, @Nullable AlarmId alarm) implements What {}
}
