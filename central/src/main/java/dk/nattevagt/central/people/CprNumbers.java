package dk.nattevagt.central.people;

import java.util.regex.Pattern;

/** Keeps CPR numbers out of what is handed to others: somebody may have written one all the same. */
public final class CprNumbers {
    /** Ten digits that begin with a day and a month. */
    private static final Pattern CPR = Pattern
            .compile("(?<!\\d)(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[- ]?\\d{4}(?!\\d)");

    private CprNumbers() {}

    /** The text with a word in the place of each. */
    public static String leftOut(String text) {
        return CPR.matcher(text).replaceAll("[CPR-nummer udeladt]");
    }
}
