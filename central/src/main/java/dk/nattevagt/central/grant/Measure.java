package dk.nattevagt.central.grant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what quantities are told: closed sets of the catalogue's words, with the Danish ones. */
public final class Measure {
    private Measure() {}

    /** Of what. */
    public enum Unit {
        TIMES("gang", "gange"), MINUTES("minut", "minutter"), HOURS("time", "timer"), DAYS("dag", "dage"), WEEKS("uge",
                "uger"), MONTHS("måned", "måneder"), YEARS("år", "år"), CLIPS("klip", "klip"), DEVICES("apparat",
                        "apparater"), COURSES("forløb", "forløb"), PACKAGES("pakke", "pakker"), MEALS("hovedret",
                                "hovedretter"), PORTIONS("portion", "portioner"), KILOS("kg", "kg"), METRES("meter",
                                        "meter"), SQUARE_METRES("m²", "m²"), PERCENT("%",
                                                "%"), STAFF("medarbejder", "medarbejdere");

        private final String one;
        private final String many;

        Unit(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** The unit with this word, or nothing. */
        public static Optional<Unit> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(unit -> wire(unit).equals(wireName)).findFirst();
        }

        /** So much, in Danish. */
        public String danish(double amount) {
            return number(amount) + " " + (amount == 1 ? one : many);
        }
    }

    /** For what. */
    public enum Per {
        DAY("om dagen"), WEEKDAYS("på ugens hverdage"), DAY_SHIFT("i dagvagten"), EVENING_SHIFT(
                "i aftenvagten"), NIGHT_SHIFT("i nattevagten"), EVENING("pr. aften"), NIGHT("pr. nat"), WEEK(
                        "om ugen"), TWO_WEEKS("hver 2. uge"), THREE_WEEKS("hver 3. uge"), MONTH("om måneden"), YEAR(
                                "om året"), INCIDENT("pr. hændelse"), HOME("pr. bolig"), STOREY("pr. etage"), TRIP(
                                        "pr. tur"), ORDER("pr. bestilling"), STAY("pr. indlæggelse"), HELPER_YEAR(
                                                "om året for hver hjælper"), MUNICIPALITY_YEAR(
                                                        "om året i hele kommunen");

        private final String danish;

        Per(String danish) {
            this.danish = danish;
        }

        /** The one with this word, or nothing. */
        public static Optional<Per> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(per -> wire(per).equals(wireName)).findFirst();
        }

        /** In Danish. */
        public String danish() {
            return danish;
        }
    }

    private static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A number as Danes write it: {@code 6,5}. */
    static String number(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** A quantity in Danish: {@code 15 timer om måneden}. A word that is not in the set stands as it is. */
    static String danish(Rule.Quantity quantity) {
        return of(quantity.amount(), quantity.unit()) + per(quantity);
    }

    static String of(double amount, String unit) {
        return Unit.ofWireName(unit).map(one -> one.danish(amount)).orElseGet(() -> number(amount) + " " + unit);
    }

    static String per(Rule.Quantity quantity) {
        String per = quantity.per();
        return per == null ? "" : " " + Per.ofWireName(per).map(Per::danish).orElse(per);
    }
}
