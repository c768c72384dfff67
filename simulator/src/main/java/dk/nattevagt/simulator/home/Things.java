package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.device.GpioTree;

/** Which GPIO line each thing in the home is wired to, by the numbers of a Raspberry Pi's header. */
final class Things {
    static final int BUTTON = 17;
    static final int SMOKE_ALARM = 27;
    static final int LAMP = 22;
    static final int BUZZER = 23;
    static final int STRIKE = 24;
    /** The one in the public examples of its protocol. */
    static final String TRACKER_IMEI = "864717003283581";

    private Things() {}

    /** Lays all lines out at rest: nothing pressed, no smoke, lamp dark. */
    static void atRest(GpioTree pins) {
        for (int line : new int[]{BUTTON, SMOKE_ALARM, LAMP, BUZZER, STRIKE}) {
            pins.add(line);
            pins.write(line, false);
        }
    }
}
