package dk.nattevagt.protocol.id;

import java.util.regex.Pattern;

/** The one place that says which characters a name may hold. */
final class Names {
    private static final Pattern TOPIC_SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private Names() {}

    /** 1-64 letters, digits, dot, underscore or hyphen: safe in a topic, a path and a file name. */
    static String topicSafe(String what, String value) {
        return matching(TOPIC_SAFE, what, value);
    }

    /** 1-128 visible ASCII characters. */
    static String visible(String what, String value) {
        return matching(VISIBLE_ASCII, what, value);
    }

    private static String matching(Pattern pattern, String what, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("%s must match %s".formatted(what, pattern.pattern()));
        }
        return value;
    }
}
