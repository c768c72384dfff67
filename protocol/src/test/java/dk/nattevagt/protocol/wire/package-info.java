/** Holds the codec to its promises, and the AsyncAPI document to the codec. */
@NullMarked
package dk.nattevagt.protocol.wire;

import org.jspecify.annotations.NullMarked;
