package dk.nattevagt.central.sql;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The same promises on a real PostgreSQL. */
class PostgresGrantStoreTest extends GrantStoreContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    String url() {
        return POSTGRES.url();
    }
}
