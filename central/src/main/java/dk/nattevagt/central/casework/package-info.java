/**
 * The life of a grant: applied for, decided, delivered, looked at again, complained about and ended, always by a person. Rules only
 * propose (promise 10). Knows neither storage nor technology, and never asks for the time.
 */
@NullMarked
package dk.nattevagt.central.casework;

import org.jspecify.annotations.NullMarked;
