package dk.nattevagt.simulator.home;

/** Sees the home change. Called on the home's own thread; hands over and returns. */
public interface HomeListener {

    /** Something looks or sounds different. */
    void changed(HomeState state);

    /** Something happened that is worth a line. */
    void happened(Happening happening);
}
