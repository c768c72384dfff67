package dk.nattevagt.central.config;

import dk.nattevagt.central.config.StandardKeys.RuleKeys;
import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.Consequence;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.Measure;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.Source;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a rule of its keys, or says what it lacks. */
record RuleReader(RuleKeys keys) {
    /** A key that is wrong, and why. */
    static final class WrongKey extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String key;

        WrongKey(String key, String what) {
            super(what);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Rule rule(String id, Source source) {
        RuleKind kind = of("kind", keys.kind(), word -> Arrays.stream(RuleKind.values())
                .filter(one -> one.name().equals(word)).findFirst(), "there is no %s");
        Rule rule = new Rule(id, kind, period("period", keys.period()), trigger(), onlyFor(), unless(), yearly(),
                consequence(kind), quantity(), source, details());
        gap(rule).ifPresent(missing -> {
            throw new WrongKey("rule", missing);
        });
        return rule;
    }

    private static Optional<String> gap(Rule rule) {
        boolean period = rule.period() != null;
        return switch (rule.kind()) {
            case CASEWORK, START, DURATION, INACTIVITY, NOTICE, COMPLAINT -> unless(period,
                    "a rule of this kind needs a period");
            case REVIEW -> unless(period != (rule.yearly() != null),
                    "a review needs either a period or a day of the year");
            case FOLLOW_UP -> unless(period != (rule.trigger() != null),
                    "a follow-up needs either a period or an event");
            case ON_EVENT -> unless(rule.trigger() != null, "a rule of this kind needs an event: on");
            case QUANTITY -> unless(rule.quantity() != null, "a rule of this kind needs a quantity and its unit");
            case SAVED_UNITS -> unless(period && rule.quantity() != null,
                    "saved units need a period, a quantity and its unit");
        };
    }

    private static Optional<String> unless(boolean holds, String missing) {
        return holds ? Optional.empty() : Optional.of(missing);
    }

    private String consequence(RuleKind kind) {
        Consequence consequence = of("consequence", keys.consequence(), Consequence::ofWireName,
                "there is no consequence %s");
        if (!consequence.fits(kind)) {
            throw new WrongKey("consequence", "%s does not follow from %s".formatted(consequence.wireName(), kind));
        }
        return consequence.wireName();
    }

    private @Nullable EventKind trigger() {
        String on = keys.on();
        String from = keys.from();
        if (on != null) {
            return event("on", on);
        }
        boolean named = from == null || Stream.of("started", "decided", "visit").anyMatch(from::equals);
        return named ? null : event("from", from);
    }

    private @Nullable EventKind unless() {
        return keys.unless() == null ? null : event("unless", keys.unless());
    }

    private static EventKind event(String key, @Nullable String written) {
        return of(key, written, EventKind::ofWireName, "no event is called %s");
    }

    private @Nullable String yearly() {
        String yearly = keys.yearly();
        if (yearly != null) {
            try {
                MonthDay.parse("--" + yearly);
            } catch (DateTimeException wrong) {
                throw new WrongKey("yearly", "is no day of the year such as 03-31: " + yearly);
            }
        }
        return yearly;
    }

    private Rule.OnlyFor onlyFor() {
        String duration = keys.duration();
        return new Rule.OnlyFor(duration == null
                ? null
                : of("duration", duration, word -> Arrays.stream(GrantDuration.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst(),
                        "is temporary or permanent, not %s"),
                keys.variant(), keys.without());
    }

    private Rule.@Nullable Quantity quantity() {
        Integer days = keys.atLeastDays();
        if (days != null) {
            return new Rule.Quantity(positive("atLeastDays", days), "days", null);
        }
        Double most = keys.quantity();
        Double amount = most == null ? keys.atLeast() : most;
        String unit = keys.unit();
        if (amount == null && unit == null) {
            return null;
        }
        of("unit", unit, Measure.Unit::ofWireName, "there is no unit %s");
        if (keys.per() != null) {
            of("per", keys.per(), Measure.Per::ofWireName, "there is no per %s");
        }
        return amount == null || unit == null
                ? null
                : new Rule.Quantity(positive("quantity", amount), unit, keys.per());
    }

    private static <N extends Number> N positive(String key, N number) {
        if (number.doubleValue() <= 0) {
            throw new WrongKey(key, "is more than 0, not " + number);
        }
        return number;
    }

    private Rule.Details details() {
        Double most = keys.quantity();
        Double least = most == null ? null : keys.atLeast();
        if (most != null && least != null && least > most) {
            throw new WrongKey("atLeast", "is more than the quantity");
        }
        return new Rule.Details(period("usually", keys.usually()), period("atMost", keys.atMost()),
                Boolean.TRUE.equals(keys.before()), Boolean.TRUE.equals(keys.flexible()), "visit".equals(keys.from()),
                whenMissed(), keys.minutesEach(), least, keys.moreThan());
    }

    private Rule.@Nullable WhenMissed whenMissed() {
        String written = keys.whenMissed();
        if (written != null && !written.equals("tell-citizen-new-date")) {
            throw new WrongKey("whenMissed", "is tell-citizen-new-date, not " + written);
        }
        return written == null ? null : Rule.WhenMissed.TELL_CITIZEN_NEW_DATE;
    }

    static Complaint.@Nullable Instead instead(@Nullable String written) {
        if (written != null && !written.equals("new-facts")) {
            throw new WrongKey("instead", "is new-facts, not " + written);
        }
        return written == null ? null : Complaint.Instead.NEW_FACTS;
    }

    static @Nullable Period period(String key, @Nullable String written) {
        return written == null ? null : at(key, () -> Period.parse(written));
    }

    static <T> T at(String key, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (WrongKey named) {
            throw named;
        } catch (IllegalArgumentException wrong) {
            throw new WrongKey(key, String.valueOf(wrong.getMessage()));
        }
    }

    static <T> T of(String key, @Nullable String written, java.util.function.Function<String, Optional<T>> words,
            String otherwise) {
        if (written == null) {
            throw new WrongKey(key, key + " is missing");
        }
        return words.apply(written).orElseThrow(() -> new WrongKey(key, otherwise.formatted(written)));
    }
}
