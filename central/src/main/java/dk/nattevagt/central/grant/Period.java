package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * A length of time as the standards write it. The day it is counted from is not counted; weeks and months are those of the calendar, so
 * six months from 31 August end on the last day of February.
 *
 * @param amount 1 or more
 */
public record Period(int amount, Unit unit) {

    /** In what it is counted. */
    public enum Unit {
        HOURS("time", "timer"), DAYS("dag", "dage"), WORKING_DAYS("hverdag", "hverdage"), WEEKS("uge", "uger"), MONTHS(
                "måned", "måneder"), YEARS("år", "år");

        private final String one;
        private final String many;

        Unit(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    /** @throws IllegalArgumentException for less than 1 */
    public Period {
        if (amount < 1) {
            throw new IllegalArgumentException("a period is 1 or more of something");
        }
    }

    /**
     * Reads what a catalogue says: {@code 6 months}, {@code 5 working-days}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Period parse(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length == 2 && parts[0].matches("[1-9]\\d{0,3}")) {
            String unit = parts[1].toUpperCase(Locale.ROOT).replace('-', '_');
            for (String name : new String[]{unit, unit + "S"}) {
                var found = Arrays.stream(Unit.values()).filter(one -> one.name().equals(name)).findFirst();
                if (found.isPresent()) {
                    return new Period(Integer.parseInt(parts[0]), found.get());
                }
            }
        }
        throw new IllegalArgumentException("\"%s\" is no period such as 6 months or 5 working-days".formatted(written));
    }

    /** The last day of the period that is counted from this one. Hours count as the days they fill. */
    public LocalDate endFrom(LocalDate start, WorkingDays workingDays) {
        return switch (unit) {
            case HOURS -> start.plusDays((amount + 23) / 24);
            case DAYS -> start.plusDays(amount);
            case WORKING_DAYS -> workingDays.plus(start, amount);
            case WEEKS -> start.plusWeeks(amount);
            case MONTHS -> start.plusMonths(amount);
            case YEARS -> start.plusYears(amount);
        };
    }

    /** In Danish: {@code 6 måneder}. */
    public String danish() {
        return amount + " " + (amount == 1 ? unit.one : unit.many);
    }
}
