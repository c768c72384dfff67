/**
 * The shell around the alarm's rules: takes events one by one, loads, decides, commits, and only then lets the world know.
 * Holds ports (store, lanes, notifier, citizen link), no technology and no thread of its own.
 */
@NullMarked
package dk.nattevagt.central.desk;

import org.jspecify.annotations.NullMarked;
