/**
 * Grants: what a municipality has promised in its quality standards, as data, and what follows from it for one grant on one day.
 * Rules propose; a person decides (promise 10). Knows neither storage nor technology, and never asks for today's date.
 */
@NullMarked
package dk.nattevagt.central.grant;

import org.jspecify.annotations.NullMarked;
