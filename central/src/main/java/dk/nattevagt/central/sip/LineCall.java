package dk.nattevagt.central.sip;

/** A call on the line to 112, waiting for its turn or under way. On the line's thread. */
interface LineCall {

    /** Whether it was made before and reached nobody: it then comes after those that are made for the first time. */
    boolean isRedial();

    void start();

    /** The central is stopping: hangs up and ends with what has been reached. */
    void stop();
}
