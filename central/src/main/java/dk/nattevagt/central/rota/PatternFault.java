package dk.nattevagt.central.rota;

import java.time.LocalTime;

/** Why some shifts are not a day. */
public sealed interface PatternFault {

    /** No shift at all. */
    record NoShifts() implements PatternFault {
        @Override
        public String toString() {
            return "there is no shift";
        }
    }

    /** Two shifts of the same name. */
    record SameName(String name) implements PatternFault {
        @Override
        public String toString() {
            return "two shifts are called " + name;
        }
    }

    /** From the one hour to the other nobody would be on shift. */
    record Gap(LocalTime from, LocalTime to) implements PatternFault {
        @Override
        public String toString() {
            return "no shift covers %s-%s".formatted(from, to);
        }
    }

    /** From the one hour to the other two shifts are on at once. */
    record Overlap(String first, String second, LocalTime from, LocalTime to) implements PatternFault {
        @Override
        public String toString() {
            return "shifts %s and %s overlap %s-%s".formatted(first, second, from, to);
        }
    }
}
