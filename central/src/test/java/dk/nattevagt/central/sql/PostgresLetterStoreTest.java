package dk.nattevagt.central.sql;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The same promises on a real PostgreSQL. */
class PostgresLetterStoreTest extends LetterStoreContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    String url() {
        return POSTGRES.url();
    }
}
