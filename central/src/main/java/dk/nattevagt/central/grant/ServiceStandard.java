package dk.nattevagt.central.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a standard says of one service.
 *
 * @param service as the source calls it
 * @param also other names of it
 * @param legalBasis such as {@code §112 stk. 1}; empty where the municipality gives it without a duty to
 * @param terms what it promises or asks beside its rules
 */
public record ServiceStandard(String service, List<String> also, List<String> legalBasis, String section,
        Complaint complaint, List<Rule> rules, List<Term> terms) {

    /** A service with rules and nothing else. */
    public ServiceStandard(String service, List<String> also, List<String> legalBasis, String section,
            Complaint complaint, List<Rule> rules) {
        this(service, also, legalBasis, section, complaint, rules, List.of());
    }

    public ServiceStandard {
        also = List.copyOf(also);
        legalBasis = List.copyOf(legalBasis);
        rules = List.copyOf(rules);
        terms = List.copyOf(terms);
    }

    /** Whether this is one of its names, in any case of letters. */
    public boolean isCalled(String name) {
        return service.equalsIgnoreCase(name.strip())
                || also.stream().anyMatch(other -> other.equalsIgnoreCase(name.strip()));
    }

    /** The id by which its right of complaint is linked to, beside those of its rules and terms. */
    public String complaintId() {
        return "klage-" + service.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-");
    }

    /** Where a rule, a term or the right of complaint with this id stands; nothing where there is none with it. */
    public Optional<Entry> entry(String id) {
        if (complaintId().equals(id)) {
            return Optional.of(new Entry(complaint.source()));
        }
        return Stream.concat(
                rules.stream().filter(rule -> rule.id().equals(id)).map(Rule::source),
                terms.stream().filter(term -> term.id().equals(id)).map(Term::source)).findFirst().map(Entry::new);
    }

    /**
     * Something that can be linked to.
     *
     * @param source null where the document does not say it
     */
    public record Entry(@Nullable Source source) {}

    /** Its name within a sentence: an abbreviation keeps its capitals, also at the end of a name. */
    public String inASentence() {
        boolean abbreviation = service.length() > 1 && Character.isUpperCase(service.charAt(1));
        return abbreviation ? service : service.substring(0, 1).toLowerCase(Locale.ROOT) + service.substring(1);
    }
}
