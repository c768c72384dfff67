package dk.nattevagt.central.alarm;

import static dk.nattevagt.central.alarm.Alarms.METTE;
import static dk.nattevagt.central.alarm.Alarms.NIGHT;
import static dk.nattevagt.central.alarm.Alarms.OLE;
import static dk.nattevagt.central.alarm.Alarms.after;
import static dk.nattevagt.central.alarm.Alarms.raised;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent.Accept;
import dk.nattevagt.central.alarm.AlarmEvent.Arrive;
import dk.nattevagt.central.alarm.AlarmEvent.Close;
import dk.nattevagt.central.alarm.AlarmEvent.DeadlinePassed;
import dk.nattevagt.central.alarm.AlarmEvent.GoOnTheWay;
import dk.nattevagt.central.alarm.AlarmEvent.SignalledAgain;
import dk.nattevagt.protocol.message.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every state against every event, as a table in the module's README that cannot grow old. */
class StateTableTest {

    @Test
    void the_readme_shows_the_table_that_the_code_gives() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(table());
    }

    private static String table() {
        Map<String, Alarm> states = states();
        StringBuilder table = new StringBuilder("| event | " + String.join(" | ", states.keySet()) + " |\n");
        table.append("| --- |").append(" --- |".repeat(states.size())).append('\n');
        events().forEach((name, event) -> table.append("| ").append(name).append(" | ")
                .append(states.values().stream().map(alarm -> outcome(alarm, event)).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static Map<String, Alarm> states() {
        Map<String, Alarm> states = new LinkedHashMap<>();
        Alarm raised = raised(Cause.BUTTON);
        Alarm accepted = after(raised, new Accept(METTE));
        states.put("raised", raised);
        states.put("accepted", accepted);
        states.put("accepted, overdue",
                Alarms.change(accepted, new DeadlinePassed(), NIGHT.plus(Duration.ofHours(1))).alarm());
        states.put("on-the-way", after(accepted, new GoOnTheWay(METTE)));
        states.put("arrived", after(accepted, new Arrive(METTE)));
        states.put("closed", after(accepted, new Close(METTE, Outcome.HELP_GIVEN, null)));
        return states;
    }

    private static Map<String, AlarmEvent> events() {
        Map<String, AlarmEvent> events = new LinkedHashMap<>();
        events.put("signalled again", new SignalledAgain(Alarms.origin(Cause.BUTTON)));
        events.put("accept, by the holder", new Accept(METTE));
        events.put("accept, by another", new Accept(OLE));
        events.put("on-the-way, by the holder", new GoOnTheWay(METTE));
        events.put("on-the-way, by another", new GoOnTheWay(OLE));
        events.put("arrived, by the holder", new Arrive(METTE));
        events.put("close, by the holder", new Close(METTE, Outcome.HELP_GIVEN, null));
        events.put("close, by another", new Close(OLE, Outcome.HELP_GIVEN, null));
        events.put("deadline passed", new DeadlinePassed());
        return events;
    }

    private static String outcome(Alarm alarm, AlarmEvent event) {
        return switch (Alarms.decide(alarm, event, NIGHT.plus(Duration.ofHours(2)))) {
            case Decision.Changed changed -> describe(changed.alarm());
            case Decision.Refused refused -> "*" + refused.reason().wireName() + "*";
        };
    }

    private static String describe(Alarm alarm) {
        String urgency = alarm.signals() > 1 ? ", urgency " + alarm.urgency().level() : "";
        String ringing = alarm.state() instanceof AlarmState.Raised raised && raised.ringings() > 1
                ? ", rings again"
                : "";
        String overdue = alarm.state() instanceof AlarmState.Held held && held.overdue() ? ", overdue" : "";
        return alarm.state().wireName() + urgency + ringing + overdue;
    }
}
