package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.message.Refusal;

/** What some bytes turned out to be. */
public sealed interface Decoded<M> {

    /** A message. */
    record Message<M>(M message) implements Decoded<M> {}

    /** No message, and why not. */
    record Refused<M>(Refusal refusal) implements Decoded<M> {}
}
