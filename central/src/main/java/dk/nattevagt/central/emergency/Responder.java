package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.UserId;

/**
 * Somebody who may speak to 112.
 *
 * @param name as colleagues are told it
 * @param phone where they are rung, as registered
 */
public record Responder(UserId id, String name, String phone) {

    /** Without name and number: this may end in a log. */
    @Override
    public String toString() {
        return "Responder[" + id + "]";
    }
}
