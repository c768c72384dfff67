package dk.nattevagt.central.search;

import java.util.Arrays;
import java.util.Optional;

/** What makes waiting dangerous: with any of them the police are told at once. */
public enum Risk {
    /** It is cold, wet or very hot, for what they wear. */
    WEATHER("weather", "kulde eller varme"),
    /** There is water, a road or a railway near by. */
    WATER("water", "vand, vej eller bane tæt på"),
    /** They need medicine or oxygen soon, or are ill. */
    MEDICINE("medicine", "medicin eller sygdom"),
    /** They have spoken of not wanting to live. */
    OWN_LIFE("own-life", "fare for eget liv");

    private final String wireName;
    private final String words;

    Risk(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** In a sentence. */
    public String words() {
        return words;
    }

    /** The risk with this name, or nothing. */
    public static Optional<Risk> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(risk -> risk.wireName.equals(wireName)).findFirst();
    }
}
