package dk.nattevagt.central.desk;

import dk.nattevagt.central.grant.Source;
import java.util.List;
import java.util.Optional;

/** The very words of the documents that quality standards come from, where the operator has put them. May block. */
@FunctionalInterface
public interface SourceTexts {
    /** There are none. */
    SourceTexts NONE = source -> Optional.empty();

    /** The lines of a sentence, as they stand; nothing where the document is not there. */
    Optional<List<String>> lines(Source source);
}
