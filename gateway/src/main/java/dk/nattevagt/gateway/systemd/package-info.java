/**
 * Tells systemd that the program is ready and alive, in systemd's own words. Knows one Unix socket; nothing of what the program does.
 */
@NullMarked
package dk.nattevagt.gateway.systemd;

import org.jspecify.annotations.NullMarked;
