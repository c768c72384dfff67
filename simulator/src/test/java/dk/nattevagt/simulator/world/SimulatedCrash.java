package dk.nattevagt.simulator.world;

/** The power fails here. An error and no exception, so that no code that copes with exceptions copes with it. */
final class SimulatedCrash extends Error {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String where) {
        super(where, null, false, false);
    }
}
