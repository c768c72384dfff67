/**
 * What a technician does with a keyboard: {@code gateway device} talks to the running gateway's page as the phone does, and
 * {@code gateway hash} makes its password's hash. Knows the page's JSON and nothing of the desk; starts nothing.
 */
@NullMarked
package dk.nattevagt.gateway.technician;

import org.jspecify.annotations.NullMarked;
