package dk.nattevagt.central.notification;

import org.jspecify.annotations.Nullable;

/** What became of sending a message. */
public sealed interface SendResult {

    /**
     * The carrier has it.
     *
     * @param reference what the carrier calls it; null when it does not
     * @param reports whether the carrier will say when the phone has it
     */
    record Sent(@Nullable String reference, boolean reports) implements SendResult {}

    /**
     * The person has heard it.
     *
     * @param accepted whether the person said: I take it
     */
    record Heard(boolean accepted) implements SendResult {}

    /**
     * It did not get through.
     *
     * @param why a few words for those who run the service; never a name, a number or an address
     * @param tryAgain whether the same may get through a little later
     */
    record Failed(String why, boolean tryAgain) implements SendResult {}

    /** It was withdrawn before the person had heard it. */
    record Withdrawn() implements SendResult {}

    /** There is no such way to this person: no number, no address, no phone that has asked for it. */
    record NoWay() implements SendResult {}
}
