package dk.nattevagt.central.sql;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same promises on a real PostgreSQL. */
class PostgresZoneStoreTest extends ZoneStoreContract {
    private static PostgresServer postgres;

    private String url = "";

    @BeforeAll
    static void start() {
        postgres = new PostgresServer();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Override
    String url() {
        if (url.isEmpty()) {
            url = postgres.newDatabase();
        }
        return url;
    }
}
