package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.device.GpioTree;
import dk.nattevagt.simulator.device.PushButton;
import dk.nattevagt.simulator.device.SmokeRoom;
import dk.nattevagt.simulator.device.VoiceTranscript;
import dk.nattevagt.simulator.device.WalkingTracker;
import dk.nattevagt.simulator.network.CableState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The home itself: what people do in it reaches the gateway as levels on pins, and what the gateway does is read from pins and
 * transcript. One owner, no threads: {@link HomeLoop} calls it.
 */
final class SimulatedHome {
    private final GpioTree pins;
    private final GatewayBox box;
    private final VoiceTranscript transcript;
    private final Consumer<CableState> cable;
    private final InstantSource clock;
    private final HomeListener listener;
    private final Timeline timeline = new Timeline();
    private final Wearer wearer;
    private final PushButton button = new PushButton();
    private SmokeRoom room = SmokeRoom.CLEAR;
    private CableState network = CableState.WHOLE;
    private VoiceTranscript.Spoken said = NOTHING;
    private boolean buttonWasDown;
    private boolean wasReady;
    private boolean failureTold;
    private boolean lamp;
    private boolean buzzer;
    private boolean doorOpen;
    private @Nullable HomeState shown;

    private static final VoiceTranscript.Spoken NOTHING = new VoiceTranscript.Spoken("", "");

    SimulatedHome(GpioTree pins, GatewayBox box, VoiceTranscript transcript, Consumer<CableState> cable,
            WalkingTracker tracker, InstantSource clock, HomeListener listener) {
        this.pins = pins;
        this.box = box;
        this.transcript = transcript;
        this.cable = cable;
        this.clock = clock;
        this.listener = listener;
        this.wearer = new Wearer(tracker, this::happened);
    }

    HomeState state() {
        return new HomeState(button.isDown(), room.burning(), (int) Math.round(room.smoke() * 100), room.alarm(),
                box.isPlugged(), box.isReady(), network, lamp, buzzer, doorOpen, wearer.state(),
                said.signal(), said.sentence());
    }

    List<Happening> timeline() {
        return timeline.all();
    }

    /** Somebody does something. Doing what is done already changes nothing. */
    void act(HomeAct act) {
        switch (act) {
            case HomeAct.Button(boolean down) -> {
                button.move(down);
                wireButton();
            }
            case HomeAct.Cigarette(boolean lit) -> cigarette(lit);
            case HomeAct.Plug(boolean in) -> plug(in);
            case HomeAct.Network(CableState state) -> network(state);
            case HomeAct.Walk(boolean out) -> wearer.walk(out);
            case HomeAct.Gps(boolean on) -> wearer.power(on);
            case HomeAct.GpsSos() -> wearer.sos();
        }
        showIfChanged();
    }

    private void cigarette(boolean lit) {
        if (lit != room.burning()) {
            room = room.burning(lit);
            happened("person", lit ? "En cigaret tændes under røgalarmen" : "Cigaretten slukkes");
        }
    }

    private void plug(boolean in) {
        if (in == box.isPlugged()) {
            return;
        }
        if (in) {
            happened("person", "Stikket sættes i. Boksen starter");
            box.plugIn();
        } else {
            box.pullPlug();
            pins.write(Things.LAMP, false);
            pins.write(Things.BUZZER, false);
            said = NOTHING;
            happened("person", "Stikket trækkes ud. Boksen er uden strøm");
        }
        wasReady = false;
        failureTold = false;
    }

    private void network(CableState state) {
        if (state != network) {
            network = state;
            cable.accept(state);
            happened("person", switch (state) {
                case WHOLE -> "Netværket virker igen";
                case CUT -> "Netværkskablet klippes over";
                case REFUSING -> "Vagtcentralen afviser forbindelser";
            });
        }
    }

    /** Time has passed: smoke moves, a press ends, the gateway answers. */
    void timePassed(Duration time) {
        button.after(time);
        wireButton();
        moveSmoke(time);
        wearer.timePassed(time);
        listen();
        watchBox();
        lamp = pins.read(Things.LAMP).orElse(lamp);
        buzzer = pins.read(Things.BUZZER).orElse(buzzer);
        door(pins.read(Things.STRIKE).orElse(doorOpen));
        showIfChanged();
    }

    private void door(boolean open) {
        if (open != doorOpen) {
            doorOpen = open;
            happened("thing", open ? "Hoveddørens lås klikker: døren kan skubbes op" : "Hoveddøren er låst igen");
        }
    }

    private void wireButton() {
        if (button.isDown() == buttonWasDown) {
            return;
        }
        buttonWasDown = button.isDown();
        pins.write(Things.BUTTON, buttonWasDown);
        if (buttonWasDown) {
            happened("person", "Nødkaldsknappen trykkes ind");
        }
    }

    private void moveSmoke(Duration time) {
        boolean before = room.alarm();
        room = room.after(time);
        if (room.alarm() != before) {
            pins.write(Things.SMOKE_ALARM, room.alarm());
            happened("thing", room.alarm() ? "Røgalarmen hyler" : "Røgalarmen er stille igen");
        }
    }

    private void listen() {
        for (VoiceTranscript.Spoken spoken : transcript.readNew()) {
            if (box.isPlugged()) {
                said = spoken;
                happened("voice", spoken.sentence());
            }
        }
    }

    private void watchBox() {
        if (box.isReady() && !wasReady) {
            wasReady = true;
            happened("thing", "Boksen er klar");
        }
        if (box.hasFailed() && !failureTold) {
            failureTold = true;
            happened("thing", "Boksens program er stoppet af sig selv. Se gateway.log");
        }
    }

    /** Everything in it that has a thread of its own ends. */
    void close() {
        wearer.close();
        act(new HomeAct.Plug(false));
    }

    private void happened(String kind, String text) {
        listener.happened(timeline.add(clock.instant(), kind, text));
    }

    private void showIfChanged() {
        HomeState now = state();
        if (!now.equals(shown)) {
            shown = now;
            listener.changed(now);
        }
    }
}
