package dk.nattevagt.central.sms;

import java.util.Optional;

/** Telephone numbers as Danes write them, made into what the world dials. */
final class PhoneNumber {
    private static final String DENMARK = "+45";

    private PhoneNumber() {}

    /** {@code +4512345678} [E.164]; nothing when it is no number. Eight digits are Danish. */
    static Optional<String> international(String written) {
        String number = written.strip().replaceAll("[\\s().\\-/]", "");
        if (number.matches("[2-9]\\d{7}")) {
            return Optional.of(DENMARK + number);
        }
        String dialled = number.startsWith("00") ? "+" + number.substring(2) : number;
        if (dialled.startsWith(DENMARK)) {
            return Optional.of(dialled).filter(danish -> danish.matches("\\+45[2-9]\\d{7}"));
        }
        return Optional.of(dialled).filter(foreign -> foreign.matches("\\+[1-9]\\d{6,14}"));
    }
}
