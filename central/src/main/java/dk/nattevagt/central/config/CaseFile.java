package dk.nattevagt.central.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * One grant and what has happened to it, as {@code central review} reads it.
 *
 * @param unknown what the file says that has no meaning here and is left out, in a sentence each
 */
public record CaseFile(LocalDate today, Grant grant, List<GrantEvent> events, List<String> unknown) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CaseFile {
        events = List.copyOf(events);
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads a case.
     *
     * @throws ConfigurationException with file, line and key
     */
    public static CaseFile read(Path file) {
        return read(new CaseText(file.toString(), 1, text(file)));
    }

    /**
     * Reads the text of a file of many cases, one on each line.
     *
     * @throws ConfigurationException when it cannot be read
     */
    public static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /**
     * Reads one of them.
     *
     * @param number of the line, from 1
     * @throws ConfigurationException with file, line and key
     */
    public static CaseFile ofLine(Path file, int number, String line) {
        return read(new CaseText(file.toString(), number, line));
    }

    private static CaseFile read(CaseText text) {
        try {
            return new CaseReader(text).read(JSON.readTree(text.content()));
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
            throw new ConfigurationException("%s:%d: is not JSON".formatted(text.file(), text.firstLine() + line - 1));
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new ConfigurationException(file + ": there is no such file");
        } catch (CharacterCodingException other) {
            throw new ConfigurationException(file + ": is not text in UTF-8");
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": cannot be read");
        }
    }
}
