package dk.nattevagt.simulator.world;

import java.util.List;

/** The steps at which a power cut can be aimed; any other call to a port may be the last by chance. */
final class Steps {
    static final List<String> OF_THE_CENTRAL = List.of("before a transaction", "before a commit", "after a commit",
            "after telling of a commit", "before a receipt", "after a receipt", "before screens ring",
            "after screens rang", "before the citizen is told of progress", "before dialling 112",
            "while dialling 112", "before responders are rung for 112", "before an order is sent",
            "after an order was sent", "before a message is carried", "before a look-up is written",
            "after a look-up is written");

    static final List<String> OF_A_GATEWAY = List.of("before an event is on disk", "after an event is on disk",
            "before an event leaves the disk", "after an event left the disk", "before a message is sent",
            "after a message is sent", "before the citizen is told", "after the citizen is told",
            "before the doors' memory is written", "after the doors' memory is written", "before a lock is told",
            "after a lock is told");

    private Steps() {}
}
