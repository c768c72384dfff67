package dk.nattevagt.central.rota;

import java.time.LocalTime;

/**
 * A shift by the clock on the wall.
 *
 * @param name as plans and teams call it, such as {@code night}
 * @param to when the next begins; not after {@code from} when it ends on the next day
 */
public record ShiftTimes(String name, LocalTime from, LocalTime to) {
    public ShiftTimes {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("a shift's name is up to 32 small letters, digits and dashes: " + name);
        }
        if (from.getSecond() + from.getNano() + to.getSecond() + to.getNano() != 0) {
            throw new IllegalArgumentException("shift " + name + " must begin and end at a whole minute");
        }
    }

    /** Whether it is on at this time of day. */
    boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return overMidnight() ? begun || notOver : begun && notOver;
    }

    /** Whether it ends on the day after it began. */
    boolean overMidnight() {
        return !to.isAfter(from);
    }

    @Override
    public String toString() {
        return "%s %s-%s".formatted(name, from, to);
    }
}
