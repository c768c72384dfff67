package dk.nattevagt.central.emergency;

import java.util.ArrayList;
import java.util.List;

/** Numbers read aloud digit by digit, in pairs: nobody mishears "tre fire" as forty-three. */
final class SpokenNumber {

    private static final List<String> DIGITS = List.of("nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte",
            "ni");
    private static final int DANISH_LENGTH = 8;

    private SpokenNumber() {}

    /** {@code +45 12 34 56 78} becomes {@code et to, tre fire, fem seks, syv otte}; empty without any digit. */
    static String telephone(String number) {
        String digits = digitsOf(number);
        boolean international = number.strip().startsWith("+") || digits.startsWith("00");
        if (!international) {
            return digits(digits);
        }
        String withCountry = digits.startsWith("00") ? digits.substring(2) : digits;
        if (withCountry.startsWith("45") && withCountry.length() == 2 + DANISH_LENGTH) {
            return digits(withCountry.substring(2));
        }
        return withCountry.isEmpty() ? "" : "plus " + digits(withCountry);
    }

    /** {@code 2670} becomes {@code to seks, syv nul}; anything but digits is left out. */
    static String digits(String number) {
        String digits = digitsOf(number);
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < digits.length(); at += 2) {
            pairs.add(pair(digits, at));
        }
        return String.join(", ", pairs);
    }

    private static String pair(String digits, int at) {
        String first = DIGITS.get(digits.charAt(at) - '0');
        return at + 1 < digits.length() ? first + " " + DIGITS.get(digits.charAt(at + 1) - '0') : first;
    }

    private static String digitsOf(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
