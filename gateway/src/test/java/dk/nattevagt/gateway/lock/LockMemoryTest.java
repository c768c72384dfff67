package dk.nattevagt.gateway.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockMemoryTest {
    private static final LockRules RULES = new LockRules(Duration.ofSeconds(20), Duration.ofSeconds(3600));

    /** What happens, as {@code second:word}; a command in capitals, the bolt's own word in small letters. */
    private static LockMemory after(String story) {
        LockMemory memory = LockMemory.NEW;
        for (String event : story.isEmpty() ? new String[0] : story.split(" ", -1)) {
            String[] parts = event.split(":", -1);
            Duration at = Duration.ofSeconds(Long.parseLong(parts[0]));
            boolean command = parts[1].equals(parts[1].toUpperCase(Locale.ROOT));
            memory = command
                    ? memory.onCommand(LockCommand.valueOf(parts[1]), at)
                    : memory.onBolt(BoltState.ofWireName(parts[1]).orElseThrow(), at);
        }
        return memory;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // story | at second | certainty | bolt shown
            "'' | 0 | UNKNOWN | UNKNOWN",
            "5:locked | 6 | CONFIRMED | LOCKED",
            "5:locked | 3604 | CONFIRMED | LOCKED",
            "5:locked | 3605 | UNKNOWN | LOCKED",
            "5:unknown | 6 | UNKNOWN | UNKNOWN",
            "5:not-fully-locked | 6 | CONFIRMED | NOT_FULLY_LOCKED",
            "10:LOCK | 10 | COMMANDED | UNKNOWN",
            "10:LOCK | 29 | COMMANDED | UNKNOWN",
            "10:LOCK | 30 | NOT_CONFIRMED | UNKNOWN",
            "10:LOCK | 3609 | NOT_CONFIRMED | UNKNOWN",
            "10:LOCK | 3610 | UNKNOWN | UNKNOWN",
            "10:LOCK 12:locked | 13 | CONFIRMED | LOCKED",
            "10:UNLOCK 12:unlocked | 13 | CONFIRMED | UNLOCKED",
            "10:LOCK 12:unlocked | 13 | COMMANDED | UNLOCKED",
            "10:LOCK 12:unlocked | 30 | NOT_CONFIRMED | UNLOCKED",
            "10:LOCK 12:not-fully-locked | 30 | NOT_CONFIRMED | NOT_FULLY_LOCKED",
            "10:LOCK 40:locked | 41 | CONFIRMED | LOCKED",
            // It was locked already; only a word spoken after the command counts.
            "5:locked 10:LOCK | 11 | COMMANDED | LOCKED",
            "5:locked 10:LOCK | 30 | NOT_CONFIRMED | LOCKED",
            "5:locked 10:LOCK 10:locked | 30 | NOT_CONFIRMED | LOCKED",
            // A state repeated from memory is as old as it is.
            "5:unlocked 10:LOCK 4:locked | 11 | COMMANDED | UNLOCKED",
            // Turned by hand after it did what it was told.
            "10:LOCK 12:locked 60:unlocked | 61 | CONFIRMED | UNLOCKED",
            "10:LOCK 12:locked 60:UNLOCK | 61 | COMMANDED | LOCKED",
            "10:LOCK 12:locked | 3612 | UNKNOWN | LOCKED",
            "10:LOCK 12:locked 60:unknown | 61 | UNKNOWN | UNKNOWN"})
    void a_lock_is_shown_as_it_is_known(String story, long second, LockCertainty certainty, BoltState bolt) {
        LockView view = after(story).view(Duration.ofSeconds(second), RULES);

        assertThat(view.certainty()).isEqualTo(certainty);
        assertThat(view.bolt()).isEqualTo(bolt);
    }

    @Test
    void every_state_carries_its_age() {
        LockView view = after("5:unlocked 10:LOCK").view(Duration.ofSeconds(17), RULES);

        assertThat(view.boltAge()).isEqualTo(Duration.ofSeconds(12));
        assertThat(view.commandAge()).isEqualTo(Duration.ofSeconds(7));
        assertThat(view.commanded()).isEqualTo(LockCommand.LOCK);
        assertThat(LockMemory.NEW.view(Duration.ofSeconds(17), RULES).boltAge()).isNull();
    }

    @Test
    void times_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new LockRules(Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LockRules(Duration.ofHours(1), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
