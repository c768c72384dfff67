package dk.nattevagt.central.config;

import dk.nattevagt.central.grant.QualityStandard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads quality standards, and refuses what cannot be one: gaps, contradictions, unknown kinds, with file and line. */
public final class StandardFile {
    /** Those that come with the program. */
    private static final List<String> BUILT_IN = List.of("000", "horsens-2017", "herning-2022", "herlev", "greve-2022");

    private final String name;
    private final String text;

    private StandardFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The ids of the standards that come with the program. */
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /** One that comes with the program; nothing where none is called so. */
    public static Optional<QualityStandard> builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            return Optional.empty();
        }
        String resource = "/standards/%s.yaml".formatted(id);
        try (InputStream content = Objects.requireNonNull(StandardFile.class.getResourceAsStream(resource))) {
            return Optional.of(new StandardFile(resource, read(content)).standard());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads one from a file.
     *
     * @throws ConfigurationException with file and line
     */
    public static QualityStandard read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new StandardFile(file.toString(), read(content)).standard();
        } catch (IOException unreadable) {
            throw new ConfigurationException(file + ": cannot be read");
        }
    }

    private static String read(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private QualityStandard standard() throws IOException {
        StandardKeys keys = YamlFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardKeys.class);
        return new StandardReader(name, YamlLines.of(text), keys).standard();
    }
}
