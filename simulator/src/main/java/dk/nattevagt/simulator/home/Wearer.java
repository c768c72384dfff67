package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.device.Walk;
import dk.nattevagt.simulator.device.WalkingTracker;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The one who lives here, with a GPS tracker in the pocket. */
final class Wearer {
    private static final int SHOWN_STEP_M = 10;

    private final WalkingTracker tracker;
    private final BiConsumer<String, String> happened;
    private boolean wasHome = true;
    private boolean wasHurried;

    /** @param happened is told who did what */
    Wearer(WalkingTracker tracker, BiConsumer<String, String> happened) {
        this.tracker = tracker;
        this.happened = happened;
        tracker.power(true);
    }

    void walk(boolean out) {
        Walk.Going wanted = out ? Walk.Going.OUT : Walk.Going.HOME;
        Walk.Going before = tracker.walk().going();
        tracker.walk(wanted);
        if (before != tracker.walk().going()) {
            happened.accept("person", out ? "Beboeren går en tur med GPS'en i lommen" : "Beboeren er på vej hjem");
        }
    }

    void power(boolean on) {
        if (on != tracker.isOn()) {
            tracker.power(on);
            happened.accept("person", on ? "GPS'en tændes" : "GPS'en slukkes");
            wasHurried = false;
        }
    }

    void sos() {
        if (tracker.isOn()) {
            tracker.sos();
            happened.accept("person", "Der trykkes SOS på GPS'en");
        }
    }

    void timePassed(Duration time) {
        tracker.timePassed(time);
        boolean home = tracker.walk().isHome();
        if (home && !wasHome) {
            happened.accept("person", "Beboeren er hjemme igen");
        }
        wasHome = home;
        if (tracker.isHurried() != wasHurried) {
            wasHurried = tracker.isHurried();
            happened.accept("thing", wasHurried
                    ? "GPS'en er bedt om at melde oftere: hvert %s sekund".formatted(seconds())
                    : "GPS'en melder igen som sædvanligt: hvert %s sekund".formatted(seconds()));
        }
    }

    private String seconds() {
        return String.format(Locale.forLanguageTag("da"), "%d.", Math.max(1, tracker.every().toSeconds()));
    }

    WearerState state() {
        Walk walk = tracker.walk();
        String going = switch (walk.going()) {
            case STAYS -> walk.isHome() ? "home" : "away";
            case OUT -> "out";
            case HOME -> "returning";
        };
        return new WearerState(tracker.isOn(), tracker.isConnected(), going,
                (int) Math.round(walk.alongM() / SHOWN_STEP_M) * SHOWN_STEP_M, tracker.isHurried());
    }

    void close() {
        tracker.close();
    }
}
