package dk.nattevagt.central.search;

import java.util.Arrays;
import java.util.Optional;

/** What is to be found out about somebody who is lost. Each is answered in words. */
public enum ChecklistItem {
    /** Where they were last seen. */
    LAST_SEEN_WHERE("last-seen-where", "Sidst set hvor"),
    /** Who saw them last. */
    LAST_SEEN_BY("last-seen-by", "Sidst set af"),
    /** What they wear. */
    CLOTHES("clothes", "Tøj"),
    /** What they look like. */
    LOOKS("looks", "Udseende"),
    /** Where they may have gone. */
    LIKELY_PLACES("likely-places", "Sandsynlige steder"),
    /** What about their health makes it urgent. */
    DANGERS("dangers", "Helbred, der haster"),
    /** What the search of the home, with cellar, attic and garden, came to. */
    HOME_SEARCHED("home-searched", "Hjemmet gennemsøgt"),
    /** What the tracker shows, as somebody who looked it up puts it. */
    TRACKER("tracker", "GPS"),
    /** What the hospital answered. */
    HOSPITAL("hospital", "Sygehuset spurgt");

    private final String wireName;
    private final String words;

    ChecklistItem(String wireName, String words) {
        this.wireName = wireName;
        this.words = words;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** As it is called on the page. */
    public String words() {
        return words;
    }

    /** The item with this name, or nothing. */
    public static Optional<ChecklistItem> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(item -> item.wireName.equals(wireName)).findFirst();
    }
}
