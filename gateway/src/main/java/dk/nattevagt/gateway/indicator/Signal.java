package dk.nattevagt.gateway.indicator;

import java.util.Locale;

/** What the citizen is told, from the least to the most that has been done about an alarm. */
public enum Signal {
    /** The central refused the alarm: nobody is coming because of it, and the citizen must know. */
    REFUSED(Rhythm.FAST_BLINK, Rhythm.LONG_BEEP,
            "Alarmen blev ikke modtaget. Ring efter hjælp, hvis du kan, eller tryk igen."),
    /** No receipt for a while: still trying. */
    NO_CONTACT(Rhythm.FAST_BLINK, Rhythm.LONG_BEEP,
            "Der er endnu ingen kontakt til vagten. Boksen bliver ved med at prøve."),
    /** Sent, but the disk did not take it: a power cut now would lose it. */
    NOT_STORED(Rhythm.FAST_BLINK, Rhythm.TWO_BEEPS, "Alarmen sendes. Boksen har en fejl. Vent på svar."),
    /** On disk, on its way. */
    PRESSED(Rhythm.SLOW_BLINK, Rhythm.ONE_BEEP, "Alarmen sendes."),
    /** The central has it on its disk. */
    RECEIVED(Rhythm.STEADY, Rhythm.TWO_BEEPS, "Alarmen er modtaget."),
    /** A responder has taken it. */
    ACCEPTED(Rhythm.STEADY, Rhythm.TWO_BEEPS, "En medarbejder har set din alarm."),
    /** A responder is on the way. */
    ON_THE_WAY(Rhythm.DOUBLE_BLINK, Rhythm.THREE_BEEPS, "Hjælpen er på vej."),
    /** A responder is here. */
    ARRIVED(Rhythm.DOUBLE_BLINK, Rhythm.ONE_BEEP, "Hjælpen er fremme."),
    /** The last open alarm was closed. */
    CLOSED(Rhythm.OFF, Rhythm.ONE_BEEP, "Alarmen er afsluttet."),
    /** The technician's test has come back from the central. */
    TEST_PASSED(Rhythm.OFF, Rhythm.TWO_BEEPS, "Prøvealarmen er modtaget af vagtcentralen."),
    /** Nothing is open, but the central has not been heard for a while: who needs help now must be told before the press. */
    OFFLINE(Rhythm.FAST_BLINK, Rhythm.TWO_BEEPS,
            "Boksen har mistet forbindelsen til vagten. Den bliver ved med at prøve. Ring selv, hvis du får brug for hjælp."),
    /** The central is heard again. */
    ONLINE_AGAIN(Rhythm.OFF, Rhythm.ONE_BEEP, "Forbindelsen til vagten er tilbage."),
    /** Nothing is open. */
    IDLE(Rhythm.OFF, Rhythm.OFF, "");

    private final Rhythm lamp;
    private final Rhythm buzzer;
    private final String sentence;

    Signal(Rhythm lamp, Rhythm buzzer, String sentence) {
        this.lamp = lamp;
        this.buzzer = buzzer;
        this.sentence = sentence;
    }

    /** Repeated as long as the signal holds. */
    public Rhythm lamp() {
        return lamp;
    }

    /** Played once when the signal is told. */
    public Rhythm buzzer() {
        return buzzer;
    }

    /** Spoken once when the signal is told, in Danish; empty where nothing is said. */
    public String sentence() {
        return sentence;
    }

    /** The name used in files and logs, such as {@code on-the-way}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
