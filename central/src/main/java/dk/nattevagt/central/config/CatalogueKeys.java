package dk.nattevagt.central.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import dk.nattevagt.central.grant.QualityStandard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's own quality standards.
 *
 * @param standards catalogue files, or folders of them ({@code *.yaml}), beside those that come with the program
 * @param sources folder of the documents' texts, named after the document: {@code 004.txt} or {@code 004_anything.txt}
 */
public record CatalogueKeys(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Path> standards,
        @Nullable Path sources) {
    /** Those that come with the program, and no documents. */
    public static final CatalogueKeys NONE = new CatalogueKeys(null, null);

    /**
     * All standards, those that come with the program first.
     *
     * @throws ConfigurationException with file and line, and when two have one id
     */
    public List<QualityStandard> read() {
        List<QualityStandard> all = new ArrayList<>(
                StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream()).toList());
        for (Path file : files()) {
            QualityStandard added = StandardFile.read(file);
            if (all.stream().anyMatch(one -> one.id().equals(added.id()))) {
                throw new ConfigurationException(
                        "%s:1: standard %s: there is one of this id already".formatted(file, added.id()));
            }
            all.add(added);
        }
        return List.copyOf(all);
    }

    private List<Path> files() {
        return standards == null ? List.of() : standards.stream().flatMap(one -> files(one).stream()).toList();
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new ConfigurationException(path + ": cannot be read");
        }
    }

    /**
     * The documents' texts.
     *
     * @throws ConfigurationException when the folder is none
     */
    public SourceFolder texts() {
        if (sources != null && !Files.isDirectory(sources)) {
            throw new ConfigurationException("grants.sources: %s is no folder".formatted(sources));
        }
        return new SourceFolder(sources);
    }
}
