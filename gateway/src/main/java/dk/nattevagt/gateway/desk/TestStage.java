package dk.nattevagt.gateway.desk;

/** How far the technician's test of a device has come since this start. */
public enum TestStage {
    /** None was announced. */
    NONE,
    /** Announced: press now. */
    WAITING,
    /** Pressed and on its way; the central has not answered yet. */
    SENT,
    /** The central has answered: the device is proven. */
    PASSED,
    /** Nothing came within two minutes. */
    NO_SIGNAL
}
