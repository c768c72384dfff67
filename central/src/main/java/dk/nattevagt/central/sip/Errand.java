package dk.nattevagt.central.sip;

import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import java.util.concurrent.CompletableFuture;

/**
 * A message to be said to somebody, and the answer that is owed for it.
 *
 * @param order the place in the order of asking
 */
record Errand(Message message, PhoneNumber number, long order, CompletableFuture<SendResult> result) {

    /** Answers, once; away from the line's thread: what follows an answer must not hold up other calls. */
    void conclude(SendResult how) {
        var _ = result.completeAsync(() -> how, Thread::startVirtualThread);
    }

    int urgency() {
        return message.urgency();
    }

    /** Without name and text: this may end in a log. */
    @Override
    public String toString() {
        return "Errand[" + order + "]";
    }
}
