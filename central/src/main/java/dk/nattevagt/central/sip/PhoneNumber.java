package dk.nattevagt.central.sip;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that may be called to reach a person: a Danish subscriber's, or a foreign one with its country code. Never 112, 113,
 * 114 or any other short number, in whatever clothes it comes: those calls are for the emergency line alone, and for people.
 *
 * @param digits as dialled, with + where it has a country code
 */
record PhoneNumber(String digits) {

    /** Danish numbers have eight digits and begin with 2-9; what begins with 0 or 1 is a prefix or a service. */
    private static final Pattern DANISH = Pattern.compile("[2-9][0-9]{7}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!45)[1-9][0-9]{7,14}");
    /** Numbers of stories and demonstrations; nobody has one. */
    private static final Pattern MADE_UP = Pattern.compile("0000[0-9]{4}");

    /**
     * The number written so, spaces apart.
     *
     * @param practice whether the line is our own, on which made-up numbers answer as well
     */
    static Optional<PhoneNumber> of(String written, boolean practice) {
        String plain = written.replace(" ", "").replace("\u00A0", "");
        if (practice && MADE_UP.matcher(plain).matches()) {
            return Optional.of(new PhoneNumber(plain));
        }
        String international = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        String national = international.startsWith("+45") ? international.substring(3) : international;
        boolean callable = DANISH.matcher(national).matches() || FOREIGN.matcher(international).matches();
        return callable ? Optional.of(new PhoneNumber(international)) : Optional.empty();
    }

    /** Without the digits: this may end in a log. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
