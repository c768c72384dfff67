package dk.nattevagt.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's own files: those named here and no others, read once. */
final class PageFiles {
    private static final List<String> NAMES = List.of("index.html", "page.css", "icon.svg", "api.js", "device.js",
            "dialogs.js", "dom.js", "door.css", "door.html", "door.js", "home.js", "page.js", "words.js");

    private final Map<String, Answer.Resource> files = new HashMap<>();

    PageFiles() {
        for (String name : NAMES) {
            files.put("/" + name, new Answer.Resource(type(name), read(name)));
        }
        files.put("/door", new Answer.Resource(type("door.html"), read("door.html")));
        files.put("/", new Answer.Resource(type("index.html"), read("index.html")));
    }

    Optional<Answer.Resource> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static String read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/technician-page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its page's " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".html" -> "text/html; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
