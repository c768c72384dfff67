package dk.nattevagt.central.grant;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param document its number among the sources: 000 to 004
 * @param section number or heading
 * @param approved when the standard was approved, as precisely as it says itself; null where it says nothing
 * @param firstLine of the sentence in the source, from 1
 * @param lastLine of the sentence
 */
public record Source(String document, String section, @Nullable String approved, int firstLine, int lastLine) {}
