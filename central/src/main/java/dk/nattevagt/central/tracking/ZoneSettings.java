package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.Wearer;
import java.time.Duration;

/**
 * How much is asked of fixes before a safe zone counts as left or come back to. The standard figures are those with which the
 * simulator's benchmark was measured.
 *
 * @param silentAfter without a usable fix for this long nobody knows where the wearer is; a fix that is older on arrival is history
 * @param confirmations fixes in a row that must say the same
 * @param apart fixes closer together than this confirm nothing: they repeat the same error
 * @param floorM an accuracy claimed better than this is read as this: trackers jump 300 m and claim 2 m
 * @param unclaimedM the accuracy of a fix that claims none
 * @param vagueM a fix less accurate than this does not say whether the wearer is inside
 * @param marginM so far beyond its accuracy a fix must lie from the edge to be outside
 * @param fastestMs metres a second; nobody is carried faster, the rest is a jump
 */
public record ZoneSettings(Duration silentAfter, int confirmations, Duration apart, double floorM, double unclaimedM,
        double vagueM, double marginM, double fastestMs) {
    /** What holds unless a wearer's own figure is given. */
    public static final ZoneSettings STANDARD = new ZoneSettings(Wearer.USUAL_SILENCE, 2, Duration.ofSeconds(5), 25, 50,
            250, 15, 40);

    /** @throws IllegalArgumentException when nothing could ever be decided with these figures */
    public ZoneSettings {
        if (!silentAfter.isPositive() || confirmations < 1 || apart.isNegative() || !(vagueM >= floorM)
                || !(floorM >= 0) || !(marginM >= 0) || !(fastestMs > 0) || !(unclaimedM <= vagueM)) {
            throw new IllegalArgumentException("zone settings contradict each other");
        }
    }

    /** The same with a wearer's own limit of silence. */
    public ZoneSettings silentAfter(Duration own) {
        return new ZoneSettings(own, confirmations, apart, floorM, unclaimedM, vagueM, marginM, fastestMs);
    }
}
