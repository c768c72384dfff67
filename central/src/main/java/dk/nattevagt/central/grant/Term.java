package dk.nattevagt.central.grant;

import org.jspecify.annotations.Nullable;

/**
 * What a standard promises or asks beside its rules: hours, price, choice, who is given it. Nothing is counted from it.
 *
 * @param id unique in its standard
 * @param value what its kind asks for; null where it asks for nothing
 * @param variant the part of the service; null for all of it
 */
public record Term(String id, TermKind kind, @Nullable String value, @Nullable String variant, Source source) {

    /** In one Danish sentence. */
    public String danish() {
        String sentence = kind.danish(value);
        return variant == null
                ? sentence
                : "%s%s: %s".formatted(variant.substring(0, 1).toUpperCase(java.util.Locale.ROOT), variant.substring(1),
                        sentence);
    }
}
