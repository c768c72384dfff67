package dk.nattevagt.central.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it is written in a Danish sentence. */
final class DanishDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.of("da", "DK"));

    private DanishDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
