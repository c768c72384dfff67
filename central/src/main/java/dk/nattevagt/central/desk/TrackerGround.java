package dk.nattevagt.central.desk;

import dk.nattevagt.central.tracking.DoubtfulFix;
import java.util.function.Consumer;

/**
 * What the watch over trackers is built on.
 *
 * @param zones where wearers are safe
 * @param objections who is not watched
 * @param refused hears why a fix was not believed, or not quite
 */
public record TrackerGround(ZoneSource zones, Objections objections, Consumer<DoubtfulFix> refused) {}
