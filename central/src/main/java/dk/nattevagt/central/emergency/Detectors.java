package dk.nattevagt.central.emergency;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which detectors have called and where they hang, as it is said to 112: what is known, and what is not. */
final class Detectors {
    private static final List<String> NUMBERS = List.of("Nul", "En", "To", "Tre", "Fire", "Fem", "Seks", "Syv", "Otte",
            "Ni", "Ti");

    private Detectors() {}

    /** Empty where nothing is known that the alarm itself does not say. */
    static String said(List<EmergencyBrief.Detector> detectors) {
        List<String> rooms = detectors.stream().map(EmergencyBrief.Detector::room).flatMap(Stream::ofNullable)
                .map(String::strip).filter(room -> !room.isEmpty()).distinct().toList();
        if (detectors.size() < 2) {
            return rooms.isEmpty() ? "" : "Melderen hænger her: " + rooms.getFirst() + ".";
        }
        long unknown = detectors.stream().map(EmergencyBrief.Detector::room).filter(Objects::isNull).count();
        String called = number(detectors.size()) + " meldere i boligen har kaldt.";
        String where = rooms.isEmpty() ? "" : " De hænger her: " + String.join(", ", rooms) + ".";
        return called + where + unknown(unknown, detectors.size());
    }

    private static String unknown(long unknown, int all) {
        if (unknown == 0) {
            return "";
        }
        return unknown == all
                ? " Det er ukendt, hvor de hænger."
                : " For " + number((int) unknown).toLowerCase(java.util.Locale.ROOT) + " af dem er stedet ukendt.";
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }
}
