package dk.nattevagt.gateway.indicator;

import java.time.Duration;

/** On and off in slots of 100 ms: {@code #} is on, {@code .} is off. A lamp repeats its rhythm, a buzzer plays it once. */
public enum Rhythm {
    OFF("."), STEADY("#"), SLOW_BLINK("##########.........."), FAST_BLINK("##.."), DOUBLE_BLINK(
            "##..##........"), ONE_BEEP("##"), TWO_BEEPS("#..#"), THREE_BEEPS("#..#..#"), LONG_BEEP("########");

    /** How long one slot lasts. */
    public static final Duration SLOT = Duration.ofMillis(100);

    private final String slots;

    Rhythm(String slots) {
        this.slots = slots;
    }

    /** Whether it changes anything at this slot or later, when it is repeated. */
    public boolean moves() {
        return slots.length() > 1;
    }

    /** How many slots it takes to play it once. */
    public int length() {
        return slots.length();
    }

    /** Whether it is on in this slot, counted from its start, over and over. */
    public boolean repeated(long slot) {
        return slots.charAt((int) Math.floorMod(slot, (long) slots.length())) == '#';
    }

    /** Whether it is on in this slot, counted from its start, once. */
    public boolean once(long slot) {
        return slot < slots.length() && slots.charAt((int) slot) == '#';
    }
}
