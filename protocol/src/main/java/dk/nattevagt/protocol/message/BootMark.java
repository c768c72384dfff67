package dk.nattevagt.protocol.message;

/**
 * Orders a gateway's events without trusting its clock.
 *
 * @param boot names one run of the gateway between two starts, 1-32 characters
 * @param sequence counts events within the boot, from 1
 * @param uptimeMs milliseconds since that boot, by a clock that never jumps
 */
public record BootMark(String boot, long sequence, long uptimeMs) {

    /** @throws IllegalArgumentException on an empty or long boot name, or a negative number */
    public BootMark {
        if (boot.isEmpty() || boot.length() > 32 || sequence < 0 || uptimeMs < 0) {
            throw new IllegalArgumentException(
                    "boot must be 1-32 characters; sequence and uptimeMs must not be negative");
        }
    }
}
