package dk.nattevagt.simulator.wholepath;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A home with one device of each kind: on wires, on the house's broker, and calling in over TCP. */
final class EveryDeviceHome implements AutoCloseable {
    static final String GATEWAY = "gw-0001";
    static final String HOME = "home-0001";
    static final int CORD = 5;
    static final int SMOKE_CLOSED = 27;
    static final int SMOKE_ALARM = 6;
    static final int SMOKE_LOOP = 12;
    static final int MAINS = 13;
    static final int DOOR = 20;

    static final String TELTONIKA_IMEI = "356307042441013";

    /** What hangs on Zigbee: name and kind. The last one speaks all too seldom for what it promises. */
    private static final List<String> ZIGBEE = List.of("smoke-3 smoke", "co-1 co", "heat-1 heat", "water-1 water",
            "sos-1 button", "cord-2 pull-cord", "door-3 door", "lock-1 lock", "fall-1 fall", "still-1 inactivity",
            "smoke-5 smoke", "sos-2 button", "smoke-4 smoke");

    final Centre centre;
    final ZigbeeBridge zigbee;
    final Box box;
    final int gt06;
    final int teltonika;
    final int h02;

    private EveryDeviceHome(Centre centre, ZigbeeBridge zigbee, Box box, List<Integer> ports) {
        this.centre = centre;
        this.zigbee = zigbee;
        this.box = box;
        this.gt06 = ports.get(0);
        this.teltonika = ports.get(1);
        this.h02 = ports.get(2);
    }

    /** Starts central, broker and gateway; their files stand in this folder. */
    static EveryDeviceHome start(Path folder) throws Exception {
        ZigbeeBridge zigbee = new ZigbeeBridge(folder.resolve("broker"), ZIGBEE.stream().map(EveryDeviceHome::name)
                .toList());
        Centre centre = Centre.start(folder);
        zigbee.start();
        List<Integer> ports = Box.freePorts(3);
        Box box = Box.start(folder.resolve("box"), GATEWAY, Box.central(centre.mqtt()),
                configuration(zigbee.port(), ports));
        return new EveryDeviceHome(centre, zigbee, box, ports);
    }

    private static String configuration(int broker, List<Integer> trackers) {
        return """
                heartbeat: 2s
                inputs:
                  - { device: button-1, line: 17, cause: button }
                  - { device: cord-1, line: 5, cause: pull-cord, stuckAfter: 2s }
                  - { device: smoke-1, line: 27, cause: smoke, active: low }
                  - { device: smoke-2, line: 6, cause: smoke, loopLine: 12 }
                  - { device: mains-1, line: 13, kind: mains }
                  - { device: door-1, line: 19, kind: door }
                  - { device: door-2, line: 20, cause: door }
                outputs: { lamp: 22, buzzer: 23, strike: 24 }
                broker: { uri: "tcp://127.0.0.1:%d" }
                zigbee: { mapping: [ { property: nobody_moves, sign: inactivity } ] }
                owntracks: true
                trackers: { address: 127.0.0.1, gt06: %d, teltonika: %d, h02: %d }
                devices:
                  - { device: tracker-1, kind: tracker, adapter: tracker, address: "864717003283581", name: GPS-ur }
                  - { device: tracker-2, kind: tracker, adapter: tracker, address: "356307042441013" }
                  - { device: tracker-3, kind: tracker, adapter: tracker, address: "4210051415" }
                  - { device: phone-1, kind: tracker, adapter: owntracks, address: ellen/phone }
                  - { device: phone-2, kind: tracker, adapter: owntracks, address: ellen/tablet }
                %s
                """.formatted(broker, trackers.get(0), trackers.get(1), trackers.get(2), radioDevices());
    }

    private static String radioDevices() {
        return IntStream.range(0, ZIGBEE.size()).mapToObj(i -> {
            String name = name(ZIGBEE.get(i));
            String every = name.equals("smoke-4") ? ", every: 10s" : "";
            String alarms = name.equals("door-3") ? ", alarmOnOpen: true" : "";
            return "  - { device: %s, kind: %s, adapter: zigbee, address: \"%s\"%s%s }".formatted(name,
                    ZIGBEE.get(i).split(" ", -1)[1], ZigbeeBridge.ieee(i), every, alarms);
        }).collect(joining("\n"));
    }

    private static String name(String nameAndKind) {
        return nameAndKind.split(" ", -1)[0];
    }

    /** Every device the gateway was told of. */
    static List<String> devices() {
        List<String> wires = List.of("button-1", "cord-1", "smoke-1", "smoke-2", "mains-1", "door-1", "door-2",
                "tracker-1", "tracker-2", "tracker-3", "phone-1", "phone-2");
        return java.util.stream.Stream.concat(wires.stream(), ZIGBEE.stream().map(EveryDeviceHome::name)).sorted()
                .toList();
    }

    @Override
    public void close() throws MqttException {
        box.close();
        zigbee.close();
        centre.close();
    }
}
