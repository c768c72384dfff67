package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.KeyPress;
import dk.nattevagt.central.desk.KeyPress.Said;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call that brings messages to one person. On the line's thread.
 *
 * <pre>
 * RINGING --answered--> READING --1--> ASKING --what came of it--> TELLING --one more--> READING
 *    |                     |  ^ 2, or no key yet                      |
 *    |                     +--+--said as often as it is said----------+--> OVER
 *    +--busy, no answer, withdrawn---------------------------------------> OVER
 * </pre>
 *
 * <p>A voicemail listens as patiently as a person: only a key proves that somebody has heard.
 */
final class AlarmTalk implements TalkingCall.Talker {

    private static final long ASKING_AT_MOST_SECONDS = 10;

    private enum Stage {
        RINGING, READING, ASKING, TELLING, OVER
    }

    /** What a talk is given. */
    interface House {
        /** Another message that waits for the same person; null when none does. */
        @Nullable
        Errand nextFor(PhoneNumber number);

        /** The line is free again. */
        void over(AlarmTalk talk);
    }

    private final LineTools tools;
    private final Phrases phrases;
    private final VoiceScript script;
    private final KeyPress keys;
    private final House house;
    private final TalkingCall call;
    private Errand errand;
    private CompletableFuture<Spoken> words;
    private Stage stage = Stage.RINGING;
    private int readings;
    private boolean keyed;
    private int turn;

    AlarmTalk(LineTools tools, List<SipTrunk> trunks, Phrases phrases, VoiceScript script, KeyPress keys, House house,
            Errand errand) {
        this.tools = tools;
        this.phrases = phrases;
        this.script = script;
        this.keys = keys;
        this.house = house;
        this.errand = errand;
        this.call = new TalkingCall(tools, trunks, Dialled.urgent(errand.number().digits()), this);
        this.words = new CompletableFuture<>();
    }

    /** The INVITE first, then the words. */
    void start() {
        call.start();
        words = phrases.once(errand.message().spoken());
        var _ = phrases.of(prompt());
    }

    Errand errand() {
        return errand;
    }

    private String prompt() {
        return errand.message().alarm() == null ? Phrases.ACKNOWLEDGE : Phrases.TAKE_IT;
    }

    @Override
    public void answered() {
        stage = Stage.READING;
        read(Phrases.silence(tools.timing().leadIn()));
    }

    private void read(CompletableFuture<Spoken> before) {
        int mine = ++turn;
        call.say(List.of(before, words, Phrases.silence(tools.timing().pause()), phrases.of(prompt())),
                () -> said(mine, true));
    }

    /** Waits for a key; then says it again, as often as it is said. */
    private void said(int mine, boolean wholeMessage) {
        if (mine != turn || stage != Stage.READING) {
            return;
        }
        readings += wholeMessage ? 1 : 0;
        tools.after(script.keyWait(), () -> {
            if (mine == turn && stage == Stage.READING) {
                if (readings < script.readings()) {
                    read(Phrases.silence(tools.timing().pause()));
                } else {
                    call.hangUp("said as often as it is said");
                }
            }
        });
    }

    @Override
    public void pressed(char key) {
        if (stage != Stage.READING) {
            return;
        }
        keyed = true;
        switch (key) {
            case '1' -> take();
            case '2' -> read(Phrases.silence(tools.timing().pause()));
            default -> sayAndWait(prompt());
        }
    }

    private void sayAndWait(String sentence) {
        int mine = ++turn;
        call.say(List.of(phrases.of(sentence)), () -> said(mine, false));
    }

    private void take() {
        Message told = errand.message();
        stage = Stage.ASKING;
        turn++;
        if (told.alarm() == null && told.key().subject() instanceof Subject.OfAlarm) {
            // Told of an alarm that is not to be taken: the key says that it was heard, and must not take it.
            conclude(errand, true, phrases.of(Phrases.ACKNOWLEDGED));
            return;
        }
        call.hush();
        Errand asked = errand;
        var _ = asking(asked).whenComplete((said, broken) -> tools.execute(
                () -> told(asked, broken == null ? said : new Said.NotNow())));
    }

    private CompletableFuture<Said> asking(Errand asked) {
        try {
            return keys.pressed(asked.message().key()).orTimeout(ASKING_AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private void told(Errand asked, Said said) {
        switch (said) {
            case Said.Yours _ -> conclude(asked, true, phrases.of(Phrases.YOURS));
            case Said.Taken(String by) -> conclude(asked, false, by == null
                    ? phrases.of(Phrases.ALREADY_TAKEN)
                    : phrases.once("Alarmen er allerede taget af " + by + "."));
            case Said.Over _ -> conclude(asked, false, phrases.of(Phrases.OVER));
            case Said.Acknowledged _ -> conclude(asked, true, phrases.of(Phrases.ACKNOWLEDGED));
            case Said.NotNow _ -> notNow(asked);
        }
    }

    private void notNow(Errand asked) {
        if (stage == Stage.ASKING) {
            stage = Stage.READING;
            sayAndWait(Phrases.NOT_NOW);
        } else {
            asked.conclude(new SendResult.Heard(false));
        }
    }

    /** The answer is given before it is spoken: others stop ringing now. */
    private void conclude(Errand asked, boolean accepted, CompletableFuture<Spoken> sentence) {
        asked.conclude(new SendResult.Heard(accepted));
        if (stage == Stage.ASKING) {
            tell(sentence);
        }
    }

    private void tell(CompletableFuture<Spoken> sentence) {
        stage = Stage.TELLING;
        turn++;
        List<CompletableFuture<Spoken>> parts = new ArrayList<>(List.of(sentence));
        parts.add(Phrases.silence(tools.timing().pause()));
        call.say(parts, this::nextOrGoodbye);
    }

    private void nextOrGoodbye() {
        Errand next = stage == Stage.TELLING ? house.nextFor(errand.number()) : null;
        if (next == null) {
            call.hangUp("told");
            return;
        }
        errand = next;
        words = phrases.once(next.message().spoken());
        readings = 0;
        keyed = false;
        stage = Stage.READING;
        read(phrases.of(Phrases.ONE_MORE));
    }

    /** Somebody has it, or it is over. Whoever is just taking it, or has it, is not cut off. */
    void withdraw(@Nullable String takenBy) {
        switch (stage) {
            case RINGING -> {
                errand.conclude(new SendResult.Withdrawn());
                call.hangUp("withdrawn");
            }
            case READING -> {
                errand.conclude(keyed ? new SendResult.Heard(false) : new SendResult.Withdrawn());
                tell(errand.message().alarm() == null ? phrases.of(Phrases.OVER_NOTICE) : gone(takenBy));
            }
            case ASKING, TELLING, OVER -> {
            }
        }
    }

    private CompletableFuture<Spoken> gone(@Nullable String takenBy) {
        return takenBy == null
                ? phrases.of(Phrases.OVER)
                : phrases.once("Alarmen er taget af " + takenBy + ".");
    }

    void stop() {
        errand.conclude(new SendResult.Failed("stopping", true));
        call.hangUp("the central stopped");
    }

    @Override
    public void ended(CallEnd end) {
        Stage before = stage;
        stage = Stage.OVER;
        if (before == Stage.RINGING) {
            errand.conclude(CallResults.notAnswered(end));
        } else if (before == Stage.READING) {
            errand.conclude(CallResults.answered(end, keyed, readings));
        }
        house.over(this);
    }
}
