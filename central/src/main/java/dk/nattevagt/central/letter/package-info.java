/**
 * Letters to citizens about their grants, in plain Danish: what was decided, by whom and why, by which law, what it means, and how to
 * complain where one can. A person has decided; a letter never says anything else (promise 10). Knows neither storage nor technology,
 * and never asks for today's date.
 */
@NullMarked
package dk.nattevagt.central.letter;

import org.jspecify.annotations.NullMarked;
