/**
 * Who hears of an alarm next, by which way, and how long anyone may take. Pure data and rules.
 */
@NullMarked
package dk.nattevagt.central.escalation;

import org.jspecify.annotations.NullMarked;
