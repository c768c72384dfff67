package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import org.jspecify.annotations.Nullable;

/**
 * What a lock says of itself.
 *
 * @param bolt by its sensor; null when this message does not say
 * @param commanded the command it repeats; null when this message does not say. Never taken for the bolt
 */
public record LockReading(@Nullable BoltState bolt, @Nullable LockCommand commanded) {}
