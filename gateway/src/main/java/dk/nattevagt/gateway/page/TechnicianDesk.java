package dk.nattevagt.gateway.page;

import dk.nattevagt.gateway.desk.Workshop;
import java.util.function.Function;

/** The way from the page to the desk, whose one thread answers. */
public interface TechnicianDesk {

    /**
     * Asks, and waits for the answer.
     *
     * @param question run by the desk's thread: short, and without waiting for anything
     * @throws DeskBusyException when there is no answer in time; what was asked for may then still happen
     */
    <T> T ask(Function<Workshop, T> question) throws DeskBusyException;
}
