package dk.nattevagt.central.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL for a class of tests, with an empty database for each of them. */
final class PostgresServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private @Nullable EmbeddedPostgres postgres;
    private int databases;
    private String database = "";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        String name = "nattevagt" + ++databases;
        EmbeddedPostgres running = Objects.requireNonNull(postgres);
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        database = running.getJdbcUrl("postgres", name);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** The address of this test's database, the same for as long as the test lasts. */
    String url() {
        return database;
    }
}
