package dk.nattevagt.central.config;

import dk.nattevagt.central.config.StandardKeys.ComplaintKeys;
import dk.nattevagt.central.config.StandardKeys.RuleKeys;
import dk.nattevagt.central.config.StandardKeys.ServiceKeys;
import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads quality standards, and refuses what cannot be one: gaps, contradictions, unknown kinds, with file and line. */
public final class StandardFile {
    /** Those that come with the program. */
    private static final List<String> BUILT_IN = List.of("000", "horsens-2017", "herning-2022", "herlev", "greve-2022");
    private static final Pattern LINES = Pattern.compile("([1-9]\\d*)-([1-9]\\d*)");

    private final String name;
    private final String text;

    private StandardFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The ids of the standards that come with the program. */
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /** One that comes with the program; nothing where none is called so. */
    public static Optional<QualityStandard> builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            return Optional.empty();
        }
        String resource = "/standards/%s.yaml".formatted(id);
        try (InputStream content = Objects.requireNonNull(StandardFile.class.getResourceAsStream(resource))) {
            return Optional.of(new StandardFile(resource, read(content)).standard());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads one from a file.
     *
     * @throws ConfigurationException with file and line
     */
    public static QualityStandard read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new StandardFile(file.toString(), read(content)).standard();
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": cannot be read");
        }
    }

    private static String read(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private QualityStandard standard() throws IOException {
        StandardKeys keys = YamlFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardKeys.class);
        Set<String> rules = new HashSet<>();
        Set<String> services = new HashSet<>();
        List<ServiceStandard> read = keys.services().stream().map(service -> {
            ServiceStandard standard = service(keys, service);
            for (String called : names(standard)) {
                require(services.add(called), "service", service.service(), "two services are called " + called);
            }
            standard.rules().forEach(rule -> require(rules.add(rule.id()), "rule", rule.id(), "stands twice"));
            return standard;
        }).toList();
        return new QualityStandard(keys.standard(), keys.municipality(), keys.document(), keys.title(),
                keys.approved(), read);
    }

    private static List<String> names(ServiceStandard service) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(service.service()), service.also().stream())
                .map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }

    private ServiceStandard service(StandardKeys standard, ServiceKeys keys) {
        require(!keys.rules().isEmpty(), "service", keys.service(), "has no rule");
        List<Rule> rules = keys.rules().stream()
                .map(rule -> at("rule", rule.rule(), () -> rule(standard, keys, rule))).toList();
        List<String> also = keys.also();
        return new ServiceStandard(keys.service(), also == null ? List.of() : also, keys.legalBasis(), keys.section(),
                at("service", keys.service(),
                        () -> complaint(keys.complaint() == null ? standard.complaint() : keys.complaint())),
                rules);
    }

    private static Complaint complaint(@Nullable ComplaintKeys keys) {
        if (keys == null) {
            throw new IllegalArgumentException("complaint: nothing says whether there is a right of complaint");
        }
        String within = keys.within();
        if (keys.right() != (within != null)) {
            throw new IllegalArgumentException(
                    "complaint: within belongs to a right of complaint, and only to one");
        }
        return within == null ? Complaint.NONE : new Complaint(Period.parse(within));
    }

    private Rule rule(StandardKeys standard, ServiceKeys service, RuleKeys keys) {
        RuleKind kind = word("kind", keys.kind(), RuleKind.values(), RuleKind::name);
        String section = keys.section();
        Matcher lines = LINES.matcher(keys.lines());
        if (!lines.matches() || Integer.parseInt(lines.group(1)) > Integer.parseInt(lines.group(2))) {
            throw new IllegalArgumentException("lines are such as 12-14, not " + keys.lines());
        }
        Rule rule = new Rule(keys.rule(), kind, period(keys), trigger(keys), onlyFor(keys),
                keys.unless() == null ? null : event("unless", keys.unless()), keys.yearly(), keys.consequence(),
                quantity(keys),
                new Source(standard.document(), section == null ? service.section() : section, standard.approved(),
                        Integer.parseInt(lines.group(1)), Integer.parseInt(lines.group(2))));
        gap(rule).ifPresent(missing -> {
            throw new IllegalArgumentException(missing);
        });
        return rule;
    }

    private static Optional<String> gap(Rule rule) {
        boolean period = rule.period() != null;
        return switch (rule.kind()) {
            case CASEWORK, START, DURATION, INACTIVITY, NOTICE, COMPLAINT -> period
                    ? Optional.empty()
                    : Optional.of("a rule of this kind needs a period");
            case REVIEW -> period != (rule.yearly() != null)
                    ? Optional.empty()
                    : Optional.of("a review needs either a period or a day of the year");
            case FOLLOW_UP -> period != (rule.trigger() != null)
                    ? Optional.empty()
                    : Optional.of("a follow-up needs either a period or an event");
            case ON_EVENT -> rule.trigger() != null
                    ? Optional.empty()
                    : Optional.of("a rule of this kind needs an event: on");
            case QUANTITY -> rule.quantity() != null
                    ? Optional.empty()
                    : Optional.of("a rule of this kind needs a quantity and its unit");
            case SAVED_UNITS -> period && rule.quantity() != null
                    ? Optional.empty()
                    : Optional.of("saved units need a period, a quantity and its unit");
        };
    }

    private static @Nullable Period period(RuleKeys keys) {
        String written = keys.period();
        return written == null ? null : Period.parse(written);
    }

    private static @Nullable EventKind trigger(RuleKeys keys) {
        String on = keys.on();
        String from = keys.from();
        if (on != null) {
            return event("on", on);
        }
        return from == null || from.equals("started") || from.equals("decided") ? null : event("from", from);
    }

    private static EventKind event(String key, @Nullable String written) {
        return EventKind.ofWireName(String.valueOf(written))
                .orElseThrow(() -> new IllegalArgumentException("%s: no event is called %s".formatted(key, written)));
    }

    private static Rule.OnlyFor onlyFor(RuleKeys keys) {
        String duration = keys.duration();
        return new Rule.OnlyFor(
                duration == null
                        ? null
                        : word("duration", duration.toUpperCase(Locale.ROOT), GrantDuration.values(),
                                GrantDuration::name),
                keys.variant(), keys.without());
    }

    private static Rule.@Nullable Quantity quantity(RuleKeys keys) {
        Integer days = keys.atLeastDays();
        if (days != null) {
            return new Rule.Quantity(days, "days", null);
        }
        Double most = keys.quantity();
        Double least = keys.atLeast();
        String unit = keys.unit();
        Double amount = most == null ? least : most;
        return amount == null || unit == null ? null : new Rule.Quantity(amount, unit, keys.per());
    }

    private static <E> E word(String key, String written, E[] words, Function<E, String> name) {
        return Arrays.stream(words).filter(word -> name.apply(word).equals(written)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: there is no %s".formatted(key, written)));
    }

    private void require(boolean holds, String key, String value, String otherwise) {
        if (!holds) {
            throw wrong(key, value, otherwise);
        }
    }

    private <T> T at(String key, String value, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw wrong(key, value, String.valueOf(wrong.getMessage()));
        }
    }

    private ConfigurationException wrong(String key, String value, String what) {
        Pattern place = Pattern.compile("\\b%s:\\s*[\"']?%s\\b".formatted(key, Pattern.quote(value)));
        List<String> lines = text.lines().toList();
        int line = 0;
        for (int number = lines.size(); number > 0; number--) {
            line = place.matcher(lines.get(number - 1)).find() ? number : line;
        }
        return new ConfigurationException("%s:%d: %s %s: %s".formatted(name, line, key, value, what));
    }
}
