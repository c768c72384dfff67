package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.network.CableState;

/** Something a person does in the home. */
public sealed interface HomeAct {

    /** The wrist button goes down or comes up. */
    record Button(boolean down) implements HomeAct {}

    /** The cigarette under the smoke alarm is lit or put out. */
    record Cigarette(boolean lit) implements HomeAct {}

    /** The gateway's plug is in or out of the wall. */
    record Plug(boolean in) implements HomeAct {}

    /** The one who lives here goes out, or home. */
    record Walk(boolean out) implements HomeAct {}

    /** The GPS tracker is switched on or off. */
    record Gps(boolean on) implements HomeAct {}

    /** The button on the GPS tracker is pressed. */
    record GpsSos() implements HomeAct {}

    /** The network cable is cut or mended. */
    record Network(CableState state) implements HomeAct {}
}
