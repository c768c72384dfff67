package dk.nattevagt.simulator.demo;

import dk.nattevagt.simulator.home.FrontDoor;
import java.nio.file.Path;

/** What a newcomer reads when the demo has started. */
final class Welcome {

    private Welcome() {}

    private static String doorPage(FrontDoor door) {
        return door.page() == 0 ? "" : "  At the front door        http://127.0.0.1:%d/door\n".formatted(door.page());
    }

    static String text(String nightShift, String home, int mqtt, Path folder, FrontDoor door) {
        return """

                Nattevagt is running. Nothing in it can call a real 112: emergency calls are practice.

                  The night shift's page   %1$s
                  The simulated home       %2$s
                  Gateways (MQTT)          127.0.0.1:%3$d
                %5$s
                Log-ins, each with the password  demo :
                  vagt         night shift: sees alarms, takes them, drives out
                  gruppemobil  the care unit's mobile: finds a person who is lost
                  leder        shift leader: called when nobody takes an alarm
                  koordinator  dementia coordinator
                  visitator    assessor
                  tekniker     technician

                In one minute:
                  1. Open both pages side by side, and log in as vagt on the first.
                  2. In the home, press the emergency button. The lamp blinks, then shines when the alarm is received.
                  3. On the night shift's page: take the alarm, say that you are on the way, that you are there, and close it.
                     The home hears each step.
                  4. Light the cigarette: after a few seconds the smoke alarm goes, and 112 is called at once (practice).
                  5. Send Ellen for a walk: once she has left the neighbourhood, the alarm says so. Find her as gruppemobil.
                  6. Cut the network or pull the plug, press, and mend it again: the alarm comes late, and is marked late.

                Logs and data: %4$s
                Ctrl-C ends it all.
                """
                .formatted(nightShift, home, mqtt, folder, doorPage(door));
    }
}
