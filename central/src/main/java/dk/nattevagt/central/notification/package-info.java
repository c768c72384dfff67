/**
 * Messages to people: what is planned, sent, delivered, seen or given up, for each person and way. Pure data and rules; knows no
 * technology that carries them.
 */
@NullMarked
package dk.nattevagt.central.notification;

import org.jspecify.annotations.NullMarked;
