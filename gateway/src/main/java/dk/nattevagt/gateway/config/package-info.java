/**
 * Reads the gateway's YAML file into checked values, and says file, line and key when it cannot. Knows nothing of what the values
 * are used for.
 */
@NullMarked
package dk.nattevagt.gateway.config;

import org.jspecify.annotations.NullMarked;
