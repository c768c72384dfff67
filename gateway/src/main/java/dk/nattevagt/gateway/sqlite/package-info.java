/**
 * The outbox as an SQLite file. Knows SQL, the message codec and one file; nothing of links, pins or signals.
 */
@NullMarked
package dk.nattevagt.gateway.sqlite;

import org.jspecify.annotations.NullMarked;
