package dk.nattevagt.central.config;

import dk.nattevagt.central.config.RuleReader.WrongKey;
import dk.nattevagt.central.config.StandardKeys.ComplaintKeys;
import dk.nattevagt.central.config.StandardKeys.RuleKeys;
import dk.nattevagt.central.config.StandardKeys.ServiceKeys;
import dk.nattevagt.central.config.StandardKeys.TermKeys;
import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.Contradictions;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.grant.Term;
import dk.nattevagt.central.grant.TermKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a quality standard of a catalogue file's keys, and refuses gaps and contradictions with the line. */
final class StandardReader {
    private static final Pattern LINES = Pattern.compile("([1-9]\\d{0,5})-([1-9]\\d{0,5})");
    private static final Pattern APPROVED = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    private static final Pattern ID = Pattern.compile("[\\p{Ll}\\d]+(?:-[\\p{Ll}\\d]+)*");

    private final String name;
    private final YamlLines lines;
    private final StandardKeys keys;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    StandardReader(String name, YamlLines lines, StandardKeys keys) {
        this.name = name;
        this.lines = lines;
        this.keys = keys;
    }

    QualityStandard standard() {
        String id = at("", "standard", () -> id(given("standard", keys.standard())));
        String approved = keys.approved();
        if (approved != null && !APPROVED.matcher(approved).matches()) {
            throw wrong("/approved", "standard " + id, "approved is a date, a month or a year, not " + approved);
        }
        List<ServiceKeys> services = at("", "services", () -> given("services", keys.services()));
        List<ServiceStandard> read = new ArrayList<>();
        for (int number = 0; number < services.size(); number++) {
            read.add(service("/services/" + number, services.get(number)));
        }
        return new QualityStandard(id, keys.municipality(), document(),
                at("", "title", () -> given("title", keys.title())),
                approved, read);
    }

    private String document() {
        return at("", "document", () -> given("document", keys.document()));
    }

    private ServiceStandard service(String pointer, ServiceKeys service) {
        String called = at(pointer, "service", () -> given("service", service.service()));
        String section = at(pointer, called, () -> given("section", service.section()));
        List<String> also = orEmpty(service.also());
        Stream.concat(Stream.of(called), also.stream()).forEach(one -> {
            if (!names.add(one.toLowerCase(Locale.ROOT))) {
                throw wrong(pointer + "/service", "service " + called, "two services are called " + one);
            }
        });
        List<Rule> rules = rules(pointer, section, orEmpty(service.rules()));
        List<Term> terms = terms(pointer, section, called, orEmpty(service.terms()));
        if (rules.isEmpty() && terms.isEmpty()) {
            throw wrong(pointer + "/service", "service " + called, "has neither rule nor term");
        }
        ServiceStandard read = new ServiceStandard(called, also,
                at(pointer, called, () -> given("legalBasis", service.legalBasis())), section,
                complaint(pointer, called, service), rules, terms);
        Contradictions.of(read).stream().findFirst().ifPresent(found -> {
            throw wrong("%s/rules/%d/rule".formatted(pointer, rules.indexOf(found.rule())),
                    "rule " + found.rule().id(), found.what());
        });
        return read;
    }

    private List<Rule> rules(String service, String section, List<RuleKeys> rules) {
        List<Rule> read = new ArrayList<>();
        for (int number = 0; number < rules.size(); number++) {
            RuleKeys rule = rules.get(number);
            String pointer = "%s/rules/%d".formatted(service, number);
            String id = at(pointer, "rule", () -> id(given("rule", rule.rule())));
            unique(pointer + "/rule", "rule", id);
            read.add(at(pointer, "rule " + id,
                    () -> new RuleReader(rule).rule(id, source(section, rule.section(), rule.lines()))));
        }
        return read;
    }

    private List<Term> terms(String service, String section, String called, List<TermKeys> terms) {
        List<Term> read = new ArrayList<>();
        for (int number = 0; number < terms.size(); number++) {
            TermKeys term = terms.get(number);
            String pointer = "%s/terms/%d".formatted(service, number);
            read.add(at(pointer, "term " + term.term(), () -> {
                TermKind kind = RuleReader.of("term", term.term(), TermKind::ofWireName, "there is no term %s");
                RuleReader.at("value", () -> {
                    kind.check(term.value());
                    return kind;
                });
                String id = "vilkår-%s-%d".formatted(slug(called), read.size() + 1);
                unique(pointer, "term", id);
                return new Term(id, kind, term.value(), term.variant(), source(section, term.section(), term.lines()));
            }));
        }
        return read;
    }

    private Complaint complaint(String service, String called, ServiceKeys keys) {
        ComplaintKeys own = keys.complaint();
        ComplaintKeys written = own == null ? this.keys.complaint() : own;
        String pointer = own == null ? "/complaint" : service + "/complaint";
        if (written == null) {
            throw wrong(service + "/service", "service " + called,
                    "complaint: nothing says whether there is a right of complaint");
        }
        return at(pointer, "complaint of " + called, () -> complaint(written, given("section", keys.section())));
    }

    private Complaint complaint(ComplaintKeys keys, String section) {
        boolean right = given("right", keys.right());
        if (right != (keys.within() != null)) {
            throw new WrongKey("within", "within belongs to a right of complaint, and only to one");
        }
        if (right && keys.instead() != null) {
            throw new WrongKey("instead", "belongs where there is no right of complaint");
        }
        if (!right && (keys.to() != null || keys.passedOnTo() != null)) {
            throw new WrongKey(keys.to() == null ? "passedOnTo" : "to", "belongs to a right of complaint");
        }
        boolean stated = !Boolean.FALSE.equals(keys.stated());
        Source source = !stated && keys.lines() == null ? null : source(section, keys.section(), keys.lines());
        return new Complaint(RuleReader.period("within", keys.within()), stated, keys.to(), keys.passedOnTo(),
                RuleReader.instead(keys.instead()), source);
    }

    private Source source(String usual, @Nullable String own, @Nullable String written) {
        Matcher found = LINES.matcher(given("lines", written));
        if (!found.matches() || Integer.parseInt(found.group(1)) > Integer.parseInt(found.group(2))) {
            throw new WrongKey("lines", "lines are such as 12-14, not " + written);
        }
        return new Source(document(), own == null ? usual : own, keys.approved(), Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)));
    }

    private void unique(String pointer, String key, String id) {
        if (!ids.add(id)) {
            throw wrong(pointer, key + " " + id, "stands twice");
        }
    }

    private static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id is small letters, digits and hyphens, not " + id);
        }
        return id;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Ll}\\d]+", "-");
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T given(String key, @Nullable T value) {
        if (value == null) {
            throw new WrongKey(key, key + " is missing");
        }
        return value;
    }

    private <T> T at(String pointer, String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (WrongKey wrong) {
            throw wrong(pointer + "/" + wrong.key(), what, String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw wrong(pointer, what, String.valueOf(wrong.getMessage()));
        }
    }

    private ConfigurationException wrong(String pointer, String what, String sentence) {
        return new ConfigurationException("%s:%d: %s: %s".formatted(name, lines.line(pointer), what, sentence));
    }
}
