package dk.nattevagt.central.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads YAML into records, and turns what is wrong into a sentence that names file, line and key. */
final class YamlFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private YamlFile() {}

    static <T> T read(Path file, Class<T> type) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(file.toString(), content, type);
        } catch (NoSuchFileException missing) {
            throw new ConfigurationException(file + ": there is no such file");
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": cannot be read");
        }
    }

    static <T> T read(String name, InputStream content, Class<T> type) throws IOException {
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        try {
            T value = YAML.readValue(text, type);
            if (value == null) {
                throw new ConfigurationException(name + ": is empty");
            }
            return value;
        } catch (JacksonException wrong) {
            throw new ConfigurationException(sentence(name, text, wrong));
        }
    }

    private static String sentence(String name, String text, JacksonException wrong) {
        String key = wrong instanceof JsonMappingException mapping ? key(mapping) : "";
        String what = wrong instanceof UnrecognizedPropertyException
                ? "is not a key known here"
                : String.valueOf(rootMessage(wrong)).lines().findFirst().orElse("");
        return "%s%s: %s%s".formatted(name, line(text, key, wrong), key.isEmpty() ? "" : key + " ", what);
    }

    /** The parser notices a wrong key only behind its value: the key itself stands on the last line before that names it. */
    private static String line(String text, String key, JacksonException wrong) {
        JsonLocation location = wrong.getLocation();
        if (location == null) {
            return "";
        }
        Pattern named = Pattern.compile("\\b" + Pattern.quote(key.substring(key.lastIndexOf('.') + 1)) + "[\"']?\\s*:");
        List<String> lines = text.lines().toList();
        for (int number = Math.min(location.getLineNr(), lines.size()); number > 0 && !key.isEmpty(); number--) {
            if (named.matcher(lines.get(number - 1)).find()) {
                return ":" + number;
            }
        }
        return ":" + location.getLineNr();
    }

    private static @Nullable String rootMessage(JacksonException wrong) {
        Throwable cause = wrong.getCause();
        return cause instanceof IllegalArgumentException ? cause.getMessage() : wrong.getOriginalMessage();
    }

    private static String key(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."));
    }
}
