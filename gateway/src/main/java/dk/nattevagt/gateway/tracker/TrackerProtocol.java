package dk.nattevagt.gateway.tracker;

import java.time.Instant;

/** One way in which trackers speak over TCP. Has no state; no byte sequence makes it throw or take more memory than a frame may have. */
public interface TrackerProtocol {

    /** The name in configuration and in {@code gateway decode}. */
    String name();

    /** The longest frame that is read, in bytes. */
    int longestFrame();

    /**
     * Says what the first {@code length} bytes of {@code read} begin with. {@link Cut.More} only while {@code length} is below
     * {@link #longestFrame()}.
     *
     * @param length from 1 to the array's length
     */
    Cut cut(byte[] read, int length);

    /** Reads one frame, which must be nothing more and nothing less. */
    TrackerReading read(byte[] frame);

    /** The command that makes a device report each {@code {seconds}}, as most of its makers write it; {@code {time}} is the hour. */
    String reportingCommand();

    /**
     * A command to a device, which it may answer with a frame of its own.
     *
     * @param device its address
     * @param text printable ASCII, at most 200 characters
     */
    byte[] command(String device, String text, Instant now);

    /** What a device that is not known is told before its connection is closed; empty where the protocol has no word for it. */
    byte[] goodbye();
}
