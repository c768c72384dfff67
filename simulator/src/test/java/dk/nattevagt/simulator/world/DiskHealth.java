package dk.nattevagt.simulator.world;

/** What is wrong with a disk. */
final class DiskHealth {
    /** How a disk can be. */
    enum State {
        GOOD, FULL, BROKEN
    }

    private State state = State.GOOD;

    void become(State next) {
        state = next;
    }

    boolean writable() {
        return state == State.GOOD;
    }

    boolean readable() {
        return state != State.BROKEN;
    }
}
