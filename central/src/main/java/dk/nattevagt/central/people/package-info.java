/**
 * Who lives where, with which equipment, and who may help: the words the rest of the service speaks in. Pure records;
 * knows nothing of how they are stored or shown.
 */
@NullMarked
package dk.nattevagt.central.people;

import org.jspecify.annotations.NullMarked;
