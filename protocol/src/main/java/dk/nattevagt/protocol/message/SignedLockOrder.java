package dk.nattevagt.protocol.message;

/** An order to a lock with the central's signature over it; nobody between the two is believed. */
public record SignedLockOrder(LockOrder order, Signature signature) implements CentralMessage {}
