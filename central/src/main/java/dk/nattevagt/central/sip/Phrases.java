package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences that are said again and again, each turned into sound once. They hold no name. */
final class Phrases {

    static final String TAKE_IT = "Tryk 1 for at tage alarmen. Tryk 2 for at høre det igen.";
    static final String ACKNOWLEDGE = "Tryk 1 for at kvittere. Tryk 2 for at høre det igen.";
    static final String YOURS = "Du har alarmen.";
    static final String ALREADY_TAKEN = "Alarmen er allerede taget.";
    static final String OVER = "Alarmen er afsluttet.";
    static final String OVER_NOTICE = "Det er ikke længere nødvendigt.";
    static final String ACKNOWLEDGED = "Tak. Det er kvitteret.";
    static final String NOT_NOW = "Det kunne ikke gemmes. Tryk 1 igen.";
    static final String ONE_MORE = "Der er en besked mere.";
    static final String CITIZEN_IS_CALLED = "Et øjeblik. Borgeren bliver ringet op.";
    static final String CITIZEN_NOT_REACHED = "Borgeren svarer ikke.";
    static final String NOT_CONNECTED = "Forbindelsen kunne ikke laves. Ring selv til borgeren.";
    static final String CONNECTING_112 = "Du bliver forbundet med 112.";
    static final String NO_ANSWER_112 = "112 svarer ikke. Ring selv 112.";
    static final String PARTED_112 = "Forbindelsen til 112 kunne ikke laves. Ring selv 112.";
    static final String NOBODY_IN_TIME = "Opkaldet går videre uden dig.";

    private final Speech speech;
    private final Map<String, CompletableFuture<Spoken>> known = new ConcurrentHashMap<>();

    Phrases(Speech speech) {
        this.speech = speech;
    }

    /** One of the sentences above. One that failed is tried again the next time. */
    CompletableFuture<Spoken> of(String sentence) {
        return known.compute(sentence, (same, before) -> before == null || before.isCompletedExceptionally()
                ? speech.render(same)
                : before);
    }

    /** Something that is said once. */
    CompletableFuture<Spoken> once(String text) {
        return speech.render(text);
    }

    static CompletableFuture<Spoken> silence(Duration length) {
        return CompletableFuture.completedFuture(Spoken.silence(length));
    }
}
