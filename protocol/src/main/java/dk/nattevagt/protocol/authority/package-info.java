/**
 * What may open a door: orders and the time, signed by the central so that a gateway need believe nobody between them, and codes that
 * both can work out without speaking to each other. Knows no clock and no storage; whether an order is used up is for the gateway to
 * remember.
 */
@NullMarked
package dk.nattevagt.protocol.authority;

import org.jspecify.annotations.NullMarked;
