/**
 * Configuration files and command-line options. A key nobody knows refuses to start, with its line.
 */
@NullMarked
package dk.nattevagt.central.config;

import org.jspecify.annotations.NullMarked;
