package dk.nattevagt.simulator.process;

import java.nio.file.Path;

/** A jar that should be started is not there. */
public final class MissingProgramException extends RuntimeException {

    /** Names the jar and says how to make it. */
    public MissingProgramException(Path jar) {
        super("there is no " + jar + ": build it with `mvn package`");
    }
}
