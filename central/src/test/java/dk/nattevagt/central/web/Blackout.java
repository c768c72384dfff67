package dk.nattevagt.central.web;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A substation fails: the homes from 4 on fall silent together. */
final class Blackout {
    private final NightCentral central;

    Blackout(NightCentral central) {
        this.central = central;
    }

    private static Stream<String> gateways(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> "gw-home-" + number);
    }

    /** Every home is heard for a while, then those from 4 on no more. */
    Blackout fall() {
        for (int i = 0; i < 8; i++) {
            central.heard(gateways(1, 43));
            central.forward(Duration.ofSeconds(20));
        }
        for (int i = 0; i < 6; i++) {
            central.heard(gateways(1, 3));
            central.forward(Duration.ofSeconds(20));
        }
        return this;
    }

    /** These homes are heard again. */
    Blackout back(int from, int to) {
        central.heard(gateways(from, to));
        central.forward(Duration.ofSeconds(1));
        return this;
    }

    /** This home alone falls silent, while the first three are heard. */
    Blackout alone(int home) {
        central.heard(gateways(1, 3));
        central.heard(gateways(home, home));
        for (int i = 0; i < 6; i++) {
            central.heard(gateways(1, 3));
            central.forward(Duration.ofSeconds(20));
        }
        return this;
    }
}
