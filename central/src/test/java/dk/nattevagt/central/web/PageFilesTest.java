package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>",
            Pattern.DOTALL);

    @TempDir
    Path directory;

    NightCentral central;
    HttpUser browser;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        browser = new HttpUser(central.address());
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void every_library_the_import_map_names_is_there() {
        JsonObject imports = new JsonObject(importMap()).getJsonObject("imports");
        assertThat(imports.fieldNames()).contains("lit", "lit-html", "@lit/reactive-element");
        for (String name : imports.fieldNames()) {
            String path = imports.getString(name);
            String file = path.endsWith("/") ? path + "package.json" : path;
            assertThat(PageFilesTest.class.getResource("/META-INF/resources" + file)).as(name + " at " + file)
                    .isNotNull();
            if (!path.endsWith("/")) {
                assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void only_the_import_map_may_stand_in_the_page_itself() throws NoSuchAlgorithmException {
        HttpResponse<String> page = browser.get("/");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(importMap().getBytes(StandardCharsets.UTF_8));
        String policy = page.headers().firstValue("content-security-policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'",
                "script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("style=").doesNotContainPattern("<script>|on(click|load)=");
    }

    @Test
    void a_file_that_has_not_changed_is_not_sent_again() {
        String etag = browser.get("/js/app.js").headers().firstValue("etag").orElseThrow();
        assertThat(HttpUser.send(browser.request("/js/app.js").header("If-None-Match", etag).GET()).statusCode())
                .isEqualTo(304);
    }

    @Test
    void nothing_but_the_page_is_served() {
        for (String path : List.of("/openapi.yaml", "/../openapi.yaml", "/js/..%2f..%2fopenapi.yaml",
                "/db/migration/V1__people_and_alarms.sql",
                "/webjars/axe-core/4.6.3/axe.min.js", "/js/missing.js", "/logback.xml")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private String importMap() {
        Matcher map = IMPORT_MAP.matcher(browser.get("/").body());
        assertThat(map.find()).isTrue();
        return map.group(1);
    }
}
