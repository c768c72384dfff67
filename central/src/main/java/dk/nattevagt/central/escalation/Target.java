package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.util.Optional;

/** Whom a step of a plan calls, before it is known who that is tonight. */
public sealed interface Target {

    /** The name used in HTTP, storage, the journal and configuration, such as {@code on-shift} or {@code on-shift:nurse}. */
    String wireName();

    /** Everybody on shift in the team that covers the home. */
    record OnShift() implements Target {
        @Override
        public String wireName() {
            return "on-shift";
        }
    }

    /** Those of them who can do this. */
    record OnShiftWith(Skill skill) implements Target {
        @Override
        public String wireName() {
            return "on-shift:" + skill.wireName();
        }
    }

    /** Those who answer for the team; where it names none, the municipality's shift leaders. */
    record ShiftLeaders() implements Target {
        @Override
        public String wireName() {
            return "shift-leaders";
        }
    }

    /** Everybody on shift in this other team. */
    record TeamOnShift(TeamId team) implements Target {
        @Override
        public String wireName() {
            return "team:" + team.value();
        }
    }

    /** This person, on shift or not. */
    record Person(UserId user) implements Target {
        @Override
        public String wireName() {
            return "person:" + user.value();
        }
    }

    /** Everybody in the municipality who answers alarms, on shift or not. */
    record Everyone() implements Target {
        @Override
        public String wireName() {
            return "everyone";
        }
    }

    /** The target with this name, or nothing. */
    static Optional<Target> ofWireName(String name) {
        int colon = name.indexOf(':');
        String rest = name.substring(colon + 1);
        try {
            return switch (colon < 0 ? name : name.substring(0, colon + 1)) {
                case "on-shift" -> Optional.of(new OnShift());
                case "on-shift:" -> Skill.ofWireName(rest).map(OnShiftWith::new);
                case "shift-leaders" -> Optional.of(new ShiftLeaders());
                case "team:" -> Optional.of(new TeamOnShift(new TeamId(rest)));
                case "person:" -> Optional.of(new Person(new UserId(rest)));
                case "everyone" -> Optional.of(new Everyone());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
