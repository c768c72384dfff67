package dk.nattevagt.gateway.device;

import java.util.List;

/** The table on disk, apart from the outbox: neither is lost with the other. */
public interface DeviceStore {

    /** What was last saved; empty when nothing was, or when the file was broken and has been set aside. */
    List<Device> load();

    /**
     * Saves the whole table: after a power cut it is the old one or the new one.
     *
     * @return false when the disk did not take it
     */
    boolean save(List<Device> devices);
}
