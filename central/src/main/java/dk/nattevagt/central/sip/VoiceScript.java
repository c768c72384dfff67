package dk.nattevagt.central.sip;

import java.time.Duration;

/**
 * How a message is said.
 *
 * @param readings how often, when no key is pressed
 * @param keyWait silence after each reading, for pressing a key
 */
record VoiceScript(int readings, Duration keyWait) {

    /** Three times, with five seconds to find the key. */
    static final VoiceScript USUAL = new VoiceScript(3, Duration.ofSeconds(5));
}
