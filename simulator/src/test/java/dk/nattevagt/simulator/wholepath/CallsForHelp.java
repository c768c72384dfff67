package dk.nattevagt.simulator.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

/** Every device of the home calls for help, each in its own way. */
final class CallsForHelp {
    private static final String GT06_SOS = "7878241617070A150E24CA01FBA0040780E177005C0001720253360027DB6204E40400004BF1E90D0A";
    static final String H02_SOS = "*HQ,4210051415,V1,164549,A,0956.3869,N,08406.7068,W,000.00,000,221215,FFFFFFFD#";

    private CallsForHelp() {}

    /** On wires, by radio, and over TCP, where it is looked at that each is answered as it expects. */
    static void fromEveryDevice(EveryDeviceHome home) throws Exception {
        home.box.pin(Box.BUTTON, true);
        home.box.pin(EveryDeviceHome.CORD, true);
        home.box.pin(EveryDeviceHome.SMOKE_CLOSED, false);
        home.box.pin(EveryDeviceHome.SMOKE_LOOP, false);
        home.box.pin(EveryDeviceHome.SMOKE_ALARM, true);
        home.box.pin(EveryDeviceHome.DOOR, true);
        home.zigbee.says("smoke-3", "{\"smoke\":true,\"battery\":80}");
        home.zigbee.says("co-1", "{\"carbon_monoxide\":true,\"co\":120}");
        home.zigbee.says("heat-1", "{\"heat\":true}");
        home.zigbee.says("water-1", "{\"water_leak\":true}");
        home.zigbee.says("sos-1", "{\"action\":\"emergency\",\"battery\":97}");
        home.zigbee.says("sos-1", "{\"action\":\"\"}");
        home.zigbee.says("cord-2", "{\"action\":\"single\"}");
        home.zigbee.says("door-3", "{\"contact\":false}");
        home.zigbee.says("fall-1", "{\"fall\":true}");
        home.zigbee.says("still-1", "{\"nobody_moves\":true}");
        home.zigbee.says("lock-1", "{\"action\":\"unlock\",\"lock_state\":\"unlocked\"}");
        fromTrackers(home);
    }

    private static void fromTrackers(EveryDeviceHome home) {
        try (TrackerLine tracker = new TrackerLine(home.gt06)) {
            tracker.hex("78780D01086471700328358100093F040D0A");
            assertThat(tracker.receive(10)).as("GT06, log-in").isEqualTo("78780501000955940D0A");
            tracker.hex(GT06_SOS);
            assertThat(tracker.receive(10)).as("GT06, alarm").startsWith("78780516004B").endsWith("0D0A");
        }
        try (TrackerLine tracker = new TrackerLine(home.teltonika)) {
            tracker.send(TrackerLine.teltonikaLogin(EveryDeviceHome.TELTONIKA_IMEI));
            assertThat(tracker.receive(1)).as("Teltonika, log-in").isEqualTo("01");
            long now = System.currentTimeMillis();
            tracker.send(TrackerLine.teltonika(now, 2, 0));
            assertThat(tracker.receive(4)).as("Teltonika, panic").isEqualTo("00000001");
            tracker.send(TrackerLine.teltonika(now + 1000, 0, 242));
            assertThat(tracker.receive(4)).as("Teltonika, man down").isEqualTo("00000001");
        }
        try (TrackerLine tracker = new TrackerLine(home.h02)) {
            tracker.text(H02_SOS);
            assertThat(tracker.receiveText(36)).as("H02, alarm").startsWith("*HQ,4210051415,V4,V1,").endsWith("#");
        }
    }
}
