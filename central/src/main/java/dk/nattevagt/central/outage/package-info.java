/**
 * Many at once: when many silent gateways are one outage, which home is called first, and how the ticks of several people on one
 * list stand. Pure data and rules; knows no storage, no page and no way to anybody.
 */
@NullMarked
package dk.nattevagt.central.outage;

import org.jspecify.annotations.NullMarked;
