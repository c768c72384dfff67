/**
 * {@code gateway decode}: shows a technician what a frame or payload means, by the code that runs in the home. Sees every adapter's
 * decoder, as the wiring does, and nothing else of the gateway; nobody sees it but {@code Main}.
 */
@NullMarked
package dk.nattevagt.gateway.decode;

import org.jspecify.annotations.NullMarked;
