package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;

/** Turns the locks. That a command was taken says nothing about the bolt. */
public interface LockPort {

    /** No lock can be turned here. */
    LockPort NONE = (_, _) -> false;

    /**
     * Tells a lock to turn, without waiting.
     *
     * @return false when it cannot be told now
     */
    boolean turn(DeviceAddress lock, LockCommand command);

    /**
     * Tells a keypad what came of the code entered on it, where it can show that.
     *
     * @param transaction by which the keypad knows its answer
     */
    default void answer(DeviceAddress keypad, int transaction, CodeAnswer answer) {
        // Nothing here can show it.
    }
}
