package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.TrackerNight.HOME;
import static dk.nattevagt.central.desk.TrackerNight.TRACKER;
import static dk.nattevagt.central.desk.TrackerNight.north;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.nattevagt.central.tracking.DoubtfulFix;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What trackers say that is not so, and where positions must never be found. */
class DoubtfulPositionsTest {
    @TempDir
    Path folder;
    private TrackerNight night;

    @BeforeEach
    void open() {
        night = new TrackerNight(folder);
        night.stay(TRACKER, HOME, 3);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private void says(Place place, Instant made, double accuracy, FixOrder order) {
        night.receive(night.at(TRACKER, place, made, accuracy, order));
    }

    @Test
    void what_cannot_be_so_raises_nothing_and_is_counted_by_its_kind_alone() {
        says(north(300), night.now, 2, FixOrder.NEW);
        night.pass(Duration.ofSeconds(5));
        says(HOME, night.now, 10, FixOrder.NEW);
        says(north(20_000), night.now.plusMillis(1), 2, FixOrder.NEW);
        says(new Place(0, 0), night.now.plusMillis(2), 5, FixOrder.NEW);
        says(north(500), night.now.minus(Duration.ofMinutes(2)), 5, FixOrder.LATE);
        says(north(500), night.now.minus(Duration.ofDays(3)), 5, FixOrder.NEW);
        says(north(150), night.now.plusMillis(3), 900, FixOrder.NEW);
        says(HOME, night.now, 10, FixOrder.DUPLICATE);
        night.receive(night.at(TRACKER, null, night.now, 10, FixOrder.NEW));
        says(HOME, night.now.plus(Duration.ofDays(400)), 10, FixOrder.NEW);

        assertThat(night.alarms()).isEmpty();
        assertThat(night.doubtful).containsExactly(DoubtfulFix.JUMP, DoubtfulFix.NULL_ISLAND, DoubtfulFix.HISTORY,
                DoubtfulFix.HISTORY, DoubtfulFix.VAGUE, DoubtfulFix.DUPLICATE, DoubtfulFix.NO_FIX, DoubtfulFix.FUTURE);
    }

    @Test
    void a_clock_from_the_future_does_not_make_history_of_all_that_follows() {
        says(HOME, night.now.plus(Duration.ofDays(400)), 10, FixOrder.NEW);
        night.pass(Duration.ofMinutes(1));
        night.stay(TRACKER, north(400), 3);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void a_tracker_nobody_wears_raises_nothing_and_starts_no_watch() {
        EventSource unknown = EventSource.of(new GatewayId("gw-1"), new DeviceId("tracker-9"));
        night.stay(unknown, HOME, 2);
        night.stay(unknown, north(900), 4);
        assertThat(night.alarms()).isEmpty();
        assertThat(night.stores.trackers().watched()).containsExactlyInAnyOrder(TrackerNight.ELLEN, TrackerNight.KAJ);
    }

    @Test
    void an_hour_in_which_she_was_out_and_that_is_heard_of_now_is_history() {
        night.pass(Duration.ofHours(3));
        for (int minute = 170; minute > 40; minute--) {
            says(north(900), night.now.minus(Duration.ofMinutes(minute)), 5, FixOrder.NEW);
        }
        night.stay(TRACKER, HOME, 3);
        assertThat(night.alarms()).isEmpty();
    }

    @Test
    void a_position_stands_in_no_log_and_nowhere_on_disk_but_where_it_is_sealed() throws SQLException {
        Logger logger = (Logger) LoggerFactory.getLogger("ROOT");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.TRACE);
        Place secret = new Place(56.157777, 11.207777);
        try {
            night.stay(TRACKER, secret, 3);
            night.powerCut = true;
            night.hear(TRACKER, secret);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(heard);
        }
        assertThat(night.alarms()).hasSize(1);
        assertThat(heard.list.stream().map(event -> event.getFormattedMessage() + event.getKeyValuePairs()
                + event.getThrowableProxy())).noneMatch(line -> line.contains("157777") || line.contains("207777"));
        assertThat(tablesWith(".157777")).contains("sealed_position").isSubsetOf("sealed_position", "tracker_watch");
        assertThat(night.stores.trackers().watches(TrackerNight.SOLBY).toString()
                + night.overview().conditions(night.now)).doesNotContain("157777", "56.15");
    }

    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(night.url());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                if (contains(statement, table, text)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static boolean contains(Statement statement, String table, String text) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String value = rows.getString(column);
                    if (value != null && value.contains(text)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
