package dk.nattevagt.central.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sections of the law written out as in a letter: {@code §112 stk. 1} is {@code servicelovens § 112, stk. 1}. */
final class LegalBasis {
    private static final String USUAL = "servicelovens";
    private static final Pattern SECTION = Pattern.compile("§+\\s*(\\d+)\\s*([a-zæøå])?(?![a-zæøå])");
    private static final Pattern LAW = Pattern.compile("^([A-Za-zÆØÅæøå]+lov)(en|ens)?\\b");

    private LegalBasis() {}

    /**
     * The one a grant rests on: what the assessor has named, else the only one the standard names.
     *
     * @return nothing where nobody can tell which
     */
    static Optional<String> of(@Nullable String named, List<String> standard) {
        if (named != null && !named.isBlank()) {
            return Optional.of(written(named));
        }
        return standard.size() == 1 ? Optional.of(written(standard.getFirst())) : Optional.empty();
    }

    /** A refusal is one by every section the standard names: none of them gives a right. */
    static Optional<String> ofRefusal(@Nullable String named, List<String> standard) {
        return of(named, standard).or(() -> standard.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" og ", standard.stream().map(LegalBasis::written).toList())));
    }

    /** In a sentence after »efter«. What says no section is left as it is. */
    static String written(String basis) {
        String law = USUAL;
        String rest = basis.strip();
        Matcher named = LAW.matcher(rest);
        if (named.find()) {
            law = named.group(1) + "ens";
            rest = rest.substring(named.end()).strip();
        }
        Matcher section = SECTION.matcher(rest);
        if (!section.find()) {
            return basis.strip();
        }
        List<String> parts = new ArrayList<>();
        String letter = section.group(2);
        parts.add("§ " + section.group(1) + (letter == null ? "" : " " + letter));
        for (String part : rest.substring(section.end()).split("(?=stk\\.|nr\\.|pkt\\.)", -1)) {
            String clean = part.replaceAll("^[,\\s]+|[,\\s]+$", "").replaceAll("\\s+", " ");
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return law + " " + String.join(", ", parts);
    }
}
