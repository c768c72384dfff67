package dk.nattevagt.central.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a municipality's letters begin.
 *
 * @param office that decides
 * @param address lines; empty where none is configured
 * @param phone to call; null for the assessor's own, where there is one
 */
public record LetterHead(String office, List<String> address, @Nullable String phone) {
    /** Where nothing is configured. */
    public static final LetterHead STANDARD = new LetterHead("Visitationen", List.of(), null);

    public LetterHead {
        address = List.copyOf(address);
    }
}
