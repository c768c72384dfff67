package dk.nattevagt.central.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shifts of a municipality's day, in its own time. At every moment exactly one is on, also when the clock is changed.
 *
 * @param shifts by the hour they begin; together the whole day, no hour of it twice
 */
public record ShiftPattern(ZoneId zone, List<ShiftTimes> shifts) {
    private static final int MINUTES = 24 * 60;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    /** Day 7-17, evening 17-23, night 23-7 [004 §2, §4]. */
    public static final ShiftPattern STANDARD = new ShiftPattern(DENMARK, List.of(
            new ShiftTimes("day", LocalTime.of(7, 0), LocalTime.of(17, 0)),
            new ShiftTimes("evening", LocalTime.of(17, 0), LocalTime.of(23, 0)),
            new ShiftTimes("night", LocalTime.of(23, 0), LocalTime.of(7, 0))));

    /** @throws IllegalArgumentException when {@link #faults} finds any, with them in words */
    public ShiftPattern {
        shifts = sorted(shifts);
        List<PatternFault> faults = faults(shifts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(PatternFault::toString).collect(Collectors.joining("; ")));
        }
    }

    private static List<ShiftTimes> sorted(List<ShiftTimes> shifts) {
        return shifts.stream().sorted(Comparator.comparing(ShiftTimes::from).thenComparing(ShiftTimes::to)).toList();
    }

    /** What keeps these shifts from being a day, with the hours in question; nothing where they are one. */
    public static List<PatternFault> faults(List<ShiftTimes> given) {
        List<ShiftTimes> shifts = sorted(given);
        if (shifts.isEmpty()) {
            return List.of(new PatternFault.NoShifts());
        }
        List<PatternFault> faults = new ArrayList<>();
        shifts.stream().collect(Collectors.groupingBy(ShiftTimes::name, Collectors.counting())).entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .forEach(name -> faults.add(new PatternFault.SameName(name.getKey())));
        faults.addAll(hours(shifts));
        return List.copyOf(faults);
    }

    /** Looks at each minute of a day that begins with the first shift. */
    private static List<PatternFault> hours(List<ShiftTimes> shifts) {
        List<PatternFault> faults = new ArrayList<>();
        LocalTime first = shifts.getFirst().from();
        int began = 0;
        for (int minute = 1; minute <= MINUTES; minute++) {
            List<String> here = on(shifts, first.plusMinutes(began));
            if (minute < MINUTES && on(shifts, first.plusMinutes(minute)).equals(here)) {
                continue;
            }
            LocalTime from = first.plusMinutes(began);
            LocalTime to = first.plusMinutes(minute);
            if (here.isEmpty()) {
                faults.add(new PatternFault.Gap(from, to));
            } else if (here.size() > 1) {
                faults.add(new PatternFault.Overlap(here.get(0), here.get(1), from, to));
            }
            began = minute;
        }
        return faults;
    }

    private static List<String> on(List<ShiftTimes> shifts, LocalTime time) {
        return shifts.stream().filter(shift -> shift.holds(time)).map(ShiftTimes::name).toList();
    }

    /** The shift that is on at this moment. */
    public Shift at(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        // Where hours are missing or come twice, a shift may hold moments of the day before or after.
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                .flatMap(date -> shifts.stream().map(times -> shift(date, times)))
                .filter(shift -> shift.contains(moment))
                .findFirst()
                .orElseThrow();
    }

    /** The shift that follows. */
    public Shift next(Shift shift) {
        return at(shift.to());
    }

    /** The shift of this name on this day; nothing when the pattern has none. */
    public Optional<Shift> of(ShiftKey key) {
        return shifts.stream().filter(times -> times.name().equals(key.name())).findFirst()
                .map(times -> shift(key.date(), times));
    }

    /** The shifts that are on between these moments, in order. */
    public List<Shift> between(Instant from, Instant to) {
        List<Shift> found = new ArrayList<>();
        for (Shift shift = at(from); shift.from().isBefore(to); shift = next(shift)) {
            found.add(shift);
        }
        return List.copyOf(found);
    }

    /** The night that is on or comes next: the shift that holds three o'clock. */
    public Shift comingNight(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .map(date -> at(instant(date.atTime(3, 0))))
                .filter(night -> night.to().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the pattern has a shift of this name. */
    public boolean has(String shiftName) {
        return shifts.stream().anyMatch(times -> times.name().equals(shiftName));
    }

    private Shift shift(LocalDate date, ShiftTimes times) {
        LocalDate end = times.overMidnight() ? date.plusDays(1) : date;
        return new Shift(new ShiftKey(date, times.name()), instant(date.atTime(times.from())),
                instant(end.atTime(times.to())));
    }

    /** An hour that comes twice is meant the first time; one that is left out is the moment of the change. So no shift swallows another. */
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }
}
