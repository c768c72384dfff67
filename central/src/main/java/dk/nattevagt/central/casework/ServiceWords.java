package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ServiceStandard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a standard calls its services, their parts and the paragraphs they are given under. */
final class ServiceWords {
    private ServiceWords() {}

    static String services(QualityStandard standard) {
        return standard.services().stream().map(ServiceStandard::service).collect(Collectors.joining(", "));
    }

    /** A section by its number or, where it has none, its heading. */
    static String section(String section) {
        return Character.isDigit(section.charAt(0)) ? "§" + section : "»" + section + "«";
    }

    /** The parts its rules tell apart. */
    static List<String> variants(ServiceStandard service) {
        return service.rules().stream().map(rule -> rule.onlyFor())
                .flatMap(only -> Stream.of(Optional.ofNullable(only.variant()), Optional.ofNullable(only.without())))
                .flatMap(Optional::stream).distinct().toList();
    }

    /**
     * The standard's own words for a legal basis: {@code §112} is {@code §112 stk. 1} where nothing else begins so. The only one there is
     * where none is asked for.
     */
    static Optional<String> basis(ServiceStandard service, @Nullable String asked) {
        List<String> known = service.legalBasis();
        if (asked == null) {
            return known.size() == 1 ? Optional.of(Objects.requireNonNull(known.getFirst())) : Optional.empty();
        }
        String wanted = asked.strip().replaceAll("\\s+", " ");
        if (known.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<String> begins = known.stream().filter(one -> one.startsWith(wanted + " ")).toList();
        return begins.size() == 1 ? Optional.of(Objects.requireNonNull(begins.getFirst())) : Optional.empty();
    }
}
