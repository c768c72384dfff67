package dk.nattevagt.simulator.scenario;

import dk.nattevagt.simulator.staff.StaffMember;
import dk.nattevagt.simulator.staff.Web;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The home and the night shift of one running demo, as a story uses them. Prints each step and what came back. */
public final class Stage {
    /** Long enough to say a message to 112 twice. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String GATEWAY = "gw-0001";

    private interface Work<T> {
        T run() throws IOException;
    }

    private final Web home;
    private final StaffMember shift;
    private final PrintWriter out;

    Stage(Web home, StaffMember shift, PrintWriter out) {
        this.home = home;
        this.shift = shift;
        this.out = out;
    }

    /** Something a person does in the home, as its interface takes it. */
    void inTheHome(String what, String thing, Object value) throws StoryException {
        attempt(what, () -> home.post("/api/home", new JsonObject().put(thing, value)));
        say("home   " + what);
    }

    /** The button is pressed and let go. */
    void press() throws StoryException {
        inTheHome("the emergency button is pressed", "button", true);
        inTheHome("… and let go", "button", false);
    }

    /** Waits until the home looks like this. */
    void homeShows(String what, Predicate<JsonObject> expected) throws StoryException {
        Work<JsonObject> look = () -> new JsonObject(home.get("/api/home")).getJsonObject("state");
        JsonObject state = await("home", what, look, expected);
        say("home   " + what
                + (state.getString("sentence").isEmpty() ? "" : " — “" + state.getString("sentence") + "”"));
    }

    /** Waits until the gateway has told the citizen this. */
    void homeHears(String signal) throws StoryException {
        homeShows("the box says " + signal, state -> signal.equals(state.getString("signal")));
    }

    /** Waits for this home's open alarm of a cause. */
    String alarmComes(String cause) throws StoryException {
        Work<List<JsonObject>> look = () -> shift.openAlarms().stream()
                .filter(alarm -> GATEWAY.equals(alarm.getString("gateway")) && cause.equals(alarm.getString("cause")))
                .toList();
        JsonObject alarm = await("shift", "an open alarm, cause " + cause, look, found -> !found.isEmpty()).getFirst();
        say("shift  alarm %s: %s, urgency %s%s".formatted(alarm.getString("id"), cause, alarm.getInteger("urgency"),
                alarm.getBoolean("late") ? ", late" : ""));
        return alarm.getString("id");
    }

    /** Waits until the alarm is like this. */
    void alarmIs(String id, String what, Predicate<JsonObject> expected) throws StoryException {
        await("shift", what, () -> shift.alarm(id), expected);
        say("shift  " + what);
    }

    /** Waits for an entry of this kind in the alarm's journal. */
    void journalTells(String id, String kind) throws StoryException {
        await("shift", "journal entry " + kind, () -> shift.journal(id),
                entries -> entries.stream().anyMatch(entry -> kind.equals(entry.getString("kind"))));
        say("shift  the journal tells: " + kind);
    }

    /** The night shift takes one step, and the home hears of it. */
    void step(String id, String step, String heard) throws StoryException {
        step(id, step);
        homeHears(heard);
    }

    /** The night shift takes one step that is nothing to the home. */
    void step(String id, String step) throws StoryException {
        attempt(step, () -> {
            shift.act(id, step);
            return id;
        });
        say("shift  vagt: " + step);
    }

    /** The night shift ends the alarm. */
    void close(String id, String outcome, String note) throws StoryException {
        attempt("close", () -> {
            shift.close(id, outcome, note);
            return id;
        });
        say("shift  vagt: close, " + outcome);
        alarmIs(id, "closed", alarm -> "closed".equals(alarm.getString("state")));
    }

    /** A story begins in a quiet home: whole, plugged, no open alarm of its own. */
    void beginQuiet() throws StoryException {
        inTheHome("the network is whole", "network", "whole");
        inTheHome("the plug is in", "plug", true);
        inTheHome("no cigarette burns", "cigarette", false);
        homeShows("the box is ready and the air is clear",
                state -> state.getBoolean("ready") && !state.getBoolean("smokeAlarm"));
        boolean quiet = attempt("open alarms", () -> shift.openAlarms().stream()
                .noneMatch(alarm -> GATEWAY.equals(alarm.getString("gateway"))));
        if (!quiet) {
            throw new StoryException("the home has an open alarm already: close it on the night shift's page first");
        }
    }

    private <T> T await(String who, String what, Work<T> look, Predicate<T> expected) throws StoryException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T seen = attempt(what, look);
            if (expected.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new StoryException("%s: waited %d seconds for: %s; last seen: %s".formatted(who,
                        PATIENCE.toSeconds(), what, seen));
            }
            pause(LOOK_EVERY);
        }
    }

    /** Lets time pass, where the story is about waiting. */
    void pause(Duration time) throws StoryException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryException("stopped", stopped);
        }
    }

    private static <T> T attempt(String what, Work<T> work) throws StoryException {
        try {
            return work.run();
        } catch (IOException failed) {
            throw new StoryException(what + ": " + failed.getMessage(), failed);
        }
    }

    private void say(String line) {
        out.println("  " + line);
        out.flush();
    }
}
