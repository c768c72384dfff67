/**
 * Text messages through any HTTP gateway that configuration can describe, and the receipts it sends back. Numbers are written as
 * the world dials them, texts so that they fit. Decides nothing about whom to tell; logs no number and no text.
 */
@NullMarked
package dk.nattevagt.central.sms;

import org.jspecify.annotations.NullMarked;
