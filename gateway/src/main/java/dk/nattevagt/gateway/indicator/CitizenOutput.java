package dk.nattevagt.gateway.indicator;

/** Lamp, buzzer and voice in the home. */
public interface CitizenOutput {

    /**
     * Tells the citizen, without waiting for sound or light to end. The lamp keeps the signal until the next one; buzzer and
     * voice tell it once, also when it is the same as before. Throws nothing: a broken lamp must not stop an alarm.
     */
    void tell(Signal signal);
}
