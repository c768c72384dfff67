@NullMarked
package dk.nattevagt.protocol.equipment;

import org.jspecify.annotations.NullMarked;
