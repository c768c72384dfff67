package dk.nattevagt.gateway.device;

/** What became of something a device was to be told. */
public enum CommandAnswer {
    /** It is on its way. Whether the device does it shows in what the device does. */
    TOLD,
    /** The device cannot be reached now; later it may be. */
    NOT_NOW,
    /** There is no way to tell this device. */
    CANNOT
}
