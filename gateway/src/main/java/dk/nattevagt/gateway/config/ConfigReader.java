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
        try {
            ConfigFile written = YAML.readValue(Files.readString(file), ConfigFile.class);
            if (written == null) {
                throw new ConfigException(file + ": the file is empty");
            }
            return ConfigCheck.check(written);
        } catch (InvalidKeyException invalid) {
            throw new ConfigException("%s: key %s: %s".formatted(file, invalid.key, invalid.getMessage()));
        } catch (UnrecognizedPropertyException unknown) {
            throw new ConfigException("%s: line %d: unknown key %s; known here: %s".formatted(file, line(unknown),
                    path(unknown), unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted()
                            .collect(Collectors.joining(", "))));
        } catch (JsonMappingException wrongValue) {
            throw new ConfigException("%s: line %d: key %s: %s".formatted(file, line(wrongValue), path(wrongValue),
                    firstSentence(wrongValue)));
        } catch (JacksonException notYaml) {
            throw new ConfigException("%s: line %d: %s".formatted(file, line(notYaml), firstSentence(notYaml)));
        } catch (IOException unreadable) {
            throw new ConfigException("%s: cannot be read (%s)".formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private static int line(JacksonException problem) {
        return problem.getLocation() == null ? 0 : problem.getLocation().getLineNr();
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
