/**
 * The device table as a JSON file a technician can read: written whole beside the old one, synced, and put in its place. Knows
 * Jackson and files; nothing of what devices do.
 */
@NullMarked
package dk.nattevagt.gateway.devicefile;

import org.jspecify.annotations.NullMarked;
