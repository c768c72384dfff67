package dk.nattevagt.gateway.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the YAML file. An unknown key is a mistake somebody will look for at night: it refuses to start. */
public final class ConfigReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigReader() {}

    /** Reads and checks a file. @throws ConfigException when it cannot be read or does not hold what it must */
    public static GatewayConfig read(Path file) throws ConfigException {
        String text = text(file);
        YamlLines lines = new YamlLines(text);
        try {
            ConfigFile written = YAML.readValue(text, ConfigFile.class);
            if (written == null) {
                throw new ConfigException(file + ": the file is empty");
            }
            return ConfigCheck.check(written);
        } catch (InvalidKeyException invalid) {
            throw wrong(file, lines, invalid.key, String.valueOf(invalid.getMessage()));
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                    .collect(Collectors.joining(", "));
            throw wrong(file, lines, path(unknown), "unknown; known here: " + known);
        } catch (JsonMappingException wrongValue) {
            throw wrong(file, lines, path(wrongValue), firstSentence(wrongValue));
        } catch (JacksonException notYaml) {
            int line = notYaml.getLocation() == null ? 0 : notYaml.getLocation().getLineNr();
            throw new ConfigException("%s: line %d: %s".formatted(file, line, firstSentence(notYaml)));
        }
    }

    private static String text(Path file) throws ConfigException {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ConfigException("%s: cannot be read (%s)".formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private static ConfigException wrong(Path file, YamlLines lines, String key, String why) {
        return new ConfigException("%s: line %d: key %s: %s".formatted(file, lines.of(key), key, why));
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String firstSentence(JacksonException problem) {
        // The rest of Jackson's message may quote the file, and with it the password.
        return String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("cannot be understood");
    }
}
