package dk.nattevagt.simulator.home;

/**
 * The one who lives here, and the tracker.
 *
 * @param on whether the tracker is switched on
 * @param connected whether the box listens to it
 * @param going {@code home}, {@code out}, {@code away} or {@code returning}
 * @param metres walked from home, to ten metres
 * @param hurried whether the tracker has been told to report more often
 */
public record WearerState(boolean on, boolean connected, String going, int metres, boolean hurried) {}
