package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.CallBackLine;
import dk.nattevagt.central.desk.KeyPress;
import dk.nattevagt.central.notification.ChannelSender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sip.SipException;
import org.jspecify.annotations.Nullable;

/**
 * The staff's telephone, apart from the one to 112: says alarms to people and connects them with citizens. In practice a line of
 * our own on this machine takes every call.
 */
public final class Telephone implements AutoCloseable {

    /** With the wait for a line and the ringing before it, less than the five minutes a channel may take. */
    private static final Duration LONGEST_TALK = Duration.ofSeconds(150);
    private static final Duration PRACTICE_TALK = Duration.ofSeconds(5);

    private final SipLine sip;
    private final Speech speech;
    private final VoiceChannel voice;
    private final CallBackLines callBacks;
    private final @Nullable PracticeLine practice;

    private Telephone(Parts parts, SipLine sip, KeyPress keys, @Nullable PracticeLine practice) {
        Phrases phrases = new Phrases(parts.speech());
        this.sip = sip;
        this.speech = parts.speech();
        this.practice = practice;
        this.voice = new VoiceChannel(sip, parts.settings().callsAtOnce(), phrases, parts.script(), keys,
                practice != null);
        this.callBacks = new CallBackLines(sip, phrases, parts.longestCallBack(), practice != null);
        Thread.startVirtualThread(sip::keepAddresses);
    }

    /** What a telephone is made of. */
    record Parts(TelephoneSettings settings, LineTiming timing, VoiceScript script, Duration longestCallBack,
            Speech speech) {

        static Parts usual(TelephoneSettings settings, Duration longestCallBack) {
            return new Parts(settings, LineTiming.usual(settings.ringTimeout()).talkingAtMost(LONGEST_TALK),
                    VoiceScript.USUAL, longestCallBack,
                    Speech.installed());
        }
    }

    /**
     * Opens a real telephone; calls may be made at once.
     *
     * @param keys hears who has pressed 1
     * @throws IOException when it cannot be opened on this machine
     */
    public static Telephone open(TelephoneSettings settings, KeyPress keys) throws IOException {
        return open(Parts.usual(settings, Duration.ofHours(1)), keys, null);
    }

    /**
     * Opens a telephone whose every call is taken by a line of our own, which hears it out and presses nothing by itself.
     *
     * @throws IOException when it cannot be opened on this machine
     */
    public static Telephone practice(KeyPress keys) throws IOException {
        PracticeLine line = PracticeLine.open();
        TelephoneSettings settings = new TelephoneSettings(List.of(line.trunk()),
                TelephoneSettings.USUAL_RING_TIMEOUT, TelephoneSettings.USUAL_CALLS_AT_ONCE);
        return open(Parts.usual(settings, PRACTICE_TALK), keys, line);
    }

    static Telephone open(Parts parts, KeyPress keys, @Nullable PracticeLine practice) throws IOException {
        try {
            return new Telephone(parts, new SipLine("telephone-line", parts.settings().trunks(), parts.timing()), keys,
                    practice);
        } catch (SipException cannot) {
            if (practice != null) {
                practice.close();
            }
            throw new IOException("the telephone could not be opened", cannot);
        }
    }

    /** Messages by voice. */
    public ChannelSender voice() {
        return voice;
    }

    /** Connects responders with citizens. */
    public CallBackLine callBacks() {
        return callBacks;
    }

    /** The line that answers in practice. */
    public Optional<PracticeLine> practiceLine() {
        return Optional.ofNullable(practice);
    }

    /** For readiness: what keeps a call from being heard, as a sentence; empty when nothing does. Blocks some 50 ms. */
    public Optional<String> check() {
        return speech.check().isPresent()
                ? Optional.of("The staff's telephone cannot speak.")
                : sip.unknownTrunk().map(trunk -> "The telephone trunk " + trunk + " cannot be looked up.");
    }

    /** Hangs up what is being said; those who talk with each other talk on. Blocks at most some seconds. */
    @Override
    public void close() {
        sip.close(() -> {
            voice.stop();
            callBacks.stop();
        });
        if (practice != null) {
            practice.close();
        }
    }
}
