package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.people.MunicipalityId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An assessor with grants to write about, over HTTP. */
abstract class LetterCalls {
    @TempDir
    Path directory;
    NightCentral central;
    HttpUser assessor;
    MadeGrants grants;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        assessor = HttpUser.loggedIn(central, "visitator");
        grants = new MadeGrants(central);
    }

    /** The same municipality, which decides by this standard. */
    void startBy(String standard) {
        central.close();
        TestGrants.settings = Map.of(new MunicipalityId("solby"),
                new GrantSettings(standard, false, Set.of(), 3, 7));
        start();
    }

    @AfterEach
    void stop() {
        TestGrants.settings = Map.of();
        central.close();
    }
}
