package dk.nattevagt.gateway.tracker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Degrees and minutes as H02 writes them: {@code 0956.3869}, {@code -23-29.0095} or, without the point, {@code 09563869}. */
final class H02Degrees {
    private static final Pattern POINTED = Pattern.compile("-?([0-9]{0,3}?)-?([0-9]{1,2}\\.[0-9]{1,8})");
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,3})([0-9]{2})([0-9]{4})");

    private H02Degrees() {}

    /** Degrees, negative to the south and west; 0 for what is no coordinate, as devices themselves write it. */
    static double read(String field, boolean negative) {
        Matcher pointed = POINTED.matcher(field);
        if (pointed.matches()) {
            return degrees(pointed.group(1), pointed.group(2), negative);
        }
        Matcher plain = PLAIN.matcher(field);
        return plain.matches() ? degrees(plain.group(1), plain.group(2) + "." + plain.group(3), negative) : 0;
    }

    private static double degrees(String degrees, String minutes, boolean negative) {
        double all = (degrees.isEmpty() ? 0 : Integer.parseInt(degrees)) + Double.parseDouble(minutes) / 60;
        return negative ? -all : all;
    }
}
