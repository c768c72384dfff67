package dk.nattevagt.central.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What stands in a case file, to say on which line something is wrong.
 *
 * @param firstLine the line of the file on which it begins, from 1
 */
record CaseText(String file, int firstLine, String content) {
    private static final JsonFactory JSON = new JsonFactory();

    /** A complaint about a key such as {@code events[1].to}. */
    ConfigurationException wrong(String key, String what) {
        return new ConfigurationException(sentence(key, what));
    }

    String sentence(String key, String what) {
        return "%s:%d: %s %s".formatted(file, firstLine + line(key) - 1, key, what);
    }

    /** Where it stands, or what it is missing from; found by reading once more. */
    private int line(String key) {
        String wanted = "/" + key.replace("[", "/").replace("]", "").replace('.', '/');
        int line = 1;
        int found = 0;
        try (JsonParser parser = JSON.createParser(content)) {
            while (found < wanted.length() && parser.nextToken() != null) {
                String here = parser.getParsingContext().pathAsPointer().toString();
                if (here.length() > found && (wanted + "/").startsWith(here + "/")) {
                    found = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
            return line;
        } catch (IOException impossible) {
            throw new UncheckedIOException("it has been read before", impossible);
        }
    }
}
