package dk.nattevagt.gateway.technician;

/** Between two looks. */
@FunctionalInterface
interface Pause {
    /** A second of real time. */
    Pause SECOND = () -> Thread.sleep(1_000);

    void between() throws InterruptedException;
}
