package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.network.CableState;

/**
 * What can be seen and heard in the home at one moment.
 *
 * @param buttonDown whether the wrist button is held down
 * @param cigarette whether it burns
 * @param smoke from 0 to 100
 * @param smokeAlarm whether the detector senses smoke
 * @param plugged whether the gateway has power
 * @param gatewayReady whether the gateway's program has started and runs
 * @param lamp whether the confirmation lamp is lit at this very moment
 * @param buzzer whether the buzzer sounds at this very moment
 * @param doorOpen whether the strike lets the front door be pushed at this very moment
 * @param wearer the one who lives here, out of doors
 * @param signal what the gateway last said, by the signal's name; empty for nothing since it got power
 * @param sentence the same in words
 */
public record HomeState(boolean buttonDown, boolean cigarette, int smoke, boolean smokeAlarm, boolean plugged,
        boolean gatewayReady, CableState network, boolean lamp, boolean buzzer, boolean doorOpen,
        WearerState wearer, String signal, String sentence) {}
