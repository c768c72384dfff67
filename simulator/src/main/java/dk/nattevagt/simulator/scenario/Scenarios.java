package dk.nattevagt.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All stories. */
final class Scenarios {
    static final List<Scenario> ALL = List.of(
            new Scenario("night-fall", "a press, taken, driven to, and closed with help given", Scenarios::nightFall),
            new Scenario("smoke", "a cigarette under the smoke alarm; 112 is called in practice", Scenarios::smoke),
            new Scenario("outage", "a press while the network is cut; the alarm comes when it is mended",
                    Scenarios::outage),
            new Scenario("power-cut",
                    "a press, then the plug is pulled before it got through; it comes after the start",
                    Scenarios::powerCut),
            new Scenario("refused", "the central refuses connections for a while; the alarm comes when it does not",
                    Scenarios::refused),
            new Scenario("again", "two presses are one alarm, with raised urgency", Scenarios::again));

    private Scenarios() {}

    static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    private static void nightFall(Stage stage) throws StoryException {
        stage.press();
        String alarm = stage.alarmComes("button");
        stage.homeHears("received");
        helpComes(stage, alarm);
        stage.close(alarm, "help-given", "Hjulpet op fra gulvet.");
        stage.homeHears("closed");
    }

    private static void smoke(Stage stage) throws StoryException {
        stage.inTheHome("a cigarette is lit", "cigarette", true);
        stage.homeShows("the smoke alarm goes", state -> state.getBoolean("smokeAlarm"));
        String alarm = stage.alarmComes("smoke");
        stage.journalTells(alarm, "emergency-call");
        stage.inTheHome("the cigarette is put out", "cigarette", false);
        stage.homeShows("the smoke alarm is quiet", state -> !state.getBoolean("smokeAlarm"));
        stage.journalTells(alarm, "device-said");
        stage.journalTells(alarm, "emergency-delivered");
        helpComes(stage, alarm);
        stage.step(alarm, "emergency-cancelled");
        stage.close(alarm, "no-help-needed", "Cigaret i askebægeret. Luftet ud.");
    }

    private static void outage(Stage stage) throws StoryException {
        stage.inTheHome("the network is cut", "network", "cut");
        stage.press();
        stage.homeHears("pressed");
        stage.homeHears("no-contact");
        stage.pause(Duration.ofSeconds(20));
        stage.inTheHome("the network is mended", "network", "whole");
        String alarm = stage.alarmComes("button");
        stage.alarmIs(alarm, "the alarm is marked late", seen -> seen.getBoolean("late"));
        finish(stage, alarm);
    }

    private static void refused(Stage stage) throws StoryException {
        stage.inTheHome("the central refuses connections", "network", "refusing");
        stage.press();
        stage.homeHears("pressed");
        stage.inTheHome("it takes them again", "network", "whole");
        finish(stage, stage.alarmComes("button"));
    }

    private static void powerCut(Stage stage) throws StoryException {
        stage.inTheHome("the network is cut", "network", "cut");
        stage.press();
        stage.homeHears("pressed");
        stage.inTheHome("the plug is pulled", "plug", false);
        stage.inTheHome("the network is mended", "network", "whole");
        stage.inTheHome("the plug is put in", "plug", true);
        finish(stage, stage.alarmComes("button"));
    }

    private static void again(Stage stage) throws StoryException {
        stage.press();
        String alarm = stage.alarmComes("button");
        stage.homeHears("received");
        stage.press();
        stage.alarmIs(alarm, "the same alarm has two presses", seen -> seen.getInteger("presses") == 2);
        stage.journalTells(alarm, "signalled-again");
        helpComes(stage, alarm);
        stage.close(alarm, "help-given", "Hjulpet på toilettet.");
    }

    private static void finish(Stage stage, String alarm) throws StoryException {
        helpComes(stage, alarm);
        stage.close(alarm, "no-help-needed", "Alt vel.");
    }

    private static void helpComes(Stage stage, String alarm) throws StoryException {
        stage.step(alarm, "accept", "accepted");
        stage.step(alarm, "on-the-way", "on-the-way");
        stage.step(alarm, "arrived", "arrived");
    }
}
