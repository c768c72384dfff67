package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.message.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteAlarmStoreTest extends SqlAlarmStoreContract {
    @TempDir
    private Path folder;

    @Override
    String url() {
        return "jdbc:sqlite:" + folder.resolve("central.db");
    }

    @ParameterizedTest(name = "from byte {0}")
    @ValueSource(ints = {0, 4096 * 6})
    void a_damaged_file_is_named_and_left_as_it_is(int from) throws IOException {
        raise(Cause.BUTTON);
        close();
        Path copy = folder.resolve("copy.db");
        byte[] bytes = Files.readAllBytes(folder.resolve("central.db"));
        Arrays.fill(bytes, from, from + 4096, (byte) 0x5a);
        Files.write(copy, bytes);
        assertThatThrownBy(() -> SqlStores.open("jdbc:sqlite:" + copy, listener, false))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageStartingWith("database file " + copy + " is damaged");
        assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
        open();
    }
}
