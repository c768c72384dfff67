/**
 * The gateway's one owner of state: readings, receipts, link changes and ticks come in, one at a time; the outbox, the link and
 * the citizen's signals are told what to do. No threads and no clock of its own, so that a simulated world can run it and cut
 * its power at any step. Knows nothing of pins, SQL, MQTT or bytes.
 */
@NullMarked
package dk.nattevagt.gateway.desk;

import org.jspecify.annotations.NullMarked;
