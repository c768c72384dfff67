package dk.nattevagt.central.outage;

import dk.nattevagt.central.people.MunicipalityId;

/** Which list of homes somebody works through. */
public sealed interface RoundId {

    /** The round as storage and the stream name it, such as {@code outage:12}. */
    String text();

    /** The homes of an outage. */
    record OfOutage(long outage) implements RoundId {
        @Override
        public String text() {
            return "outage:" + outage;
        }
    }

    /** The homes of a municipality that are unprotected, each for a reason of its own. */
    record OfSingleHomes(MunicipalityId municipality) implements RoundId {
        @Override
        public String text() {
            return "homes:" + municipality.value();
        }
    }

    /**
     * The round written so.
     *
     * @throws IllegalArgumentException when no round is
     */
    static RoundId parse(String text) {
        if (text.startsWith("outage:")) {
            return new OfOutage(Long.parseLong(text.substring("outage:".length())));
        }
        if (text.startsWith("homes:")) {
            return new OfSingleHomes(new MunicipalityId(text.substring("homes:".length())));
        }
        throw new IllegalArgumentException("neither an outage's round nor that of single homes: " + text);
    }
}
