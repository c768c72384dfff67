package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Something read out to two people who talk with each other: both are taken to our voice with a re-INVITE each, and joined again
 * when it is said. Whoever will not be moved stays where they were, and the other hears it alone. On the line's thread.
 */
final class ReadOut {

    private static final Duration SPARE = Duration.ofSeconds(3);
    private static final Duration NEXT_TRY = Duration.ofMillis(700);
    private static final int MOST_TRIES = 3;

    private final LineTools tools;
    private final TalkingCall first;
    private final SecondParty second;
    private final CompletableFuture<Spoken> words;
    private final Consumer<Boolean> whenJoined;
    private final CompletableFuture<Boolean> heard = new CompletableFuture<>();
    private boolean firstHears;
    private boolean secondHears;
    private int waitsFor;
    private int tries;
    private boolean over;

    /** @param whenJoined told once whether they hear each other again; not after {@link #stop} */
    ReadOut(LineTools tools, TalkingCall first, SecondParty second, CompletableFuture<Spoken> words,
            Consumer<Boolean> whenJoined) {
        this.tools = tools;
        this.first = first;
        this.second = second;
        this.words = words;
        this.whenJoined = whenJoined;
    }

    /** Begins; completes with whether both have heard it and hear each other again. */
    CompletableFuture<Boolean> begin() {
        var _ = words.whenComplete((sound, mute) -> tools.execute(() -> {
            if (over) {
                return;
            }
            if (mute != null) {
                end(true, false);
            } else {
                take(sound);
            }
        }));
        return heard;
    }

    private void take(Spoken sound) {
        CompletableFuture<Boolean> one = first.takeBack();
        CompletableFuture<Boolean> other = second.takeToUs();
        var _ = one.thenAcceptBoth(other, (firstTaken, secondTaken) -> {
            firstHears = firstTaken;
            secondHears = secondTaken;
            if (!over) {
                read(sound);
            }
        });
    }

    private void read(Spoken sound) {
        waitsFor = (firstHears ? 1 : 0) + (secondHears ? 1 : 0);
        if (waitsFor == 0) {
            end(true, false);
            return;
        }
        if (firstHears) {
            first.say(List.of(CompletableFuture.completedFuture(sound)), this::said);
        }
        if (secondHears) {
            second.say(sound, this::said);
        }
        // Whoever is on hold meanwhile does not keep the other waiting.
        tools.after(sound.length().plus(SPARE), () -> {
            if (waitsFor > 0) {
                waitsFor = 1;
                said();
            }
        });
    }

    private void said() {
        waitsFor--;
        if (waitsFor == 0 && !over) {
            joinAgain();
        }
    }

    private void joinAgain() {
        tries++;
        byte[] firstSession = first.answer();
        CompletableFuture<Boolean> led = secondHears && firstSession != null
                ? second.leadBack(firstSession)
                : CompletableFuture.completedFuture(true);
        var _ = led.thenAccept(took -> {
            if (over) {
                return;
            }
            if (took) {
                connectFirst();
            } else {
                tryAgain();
            }
        });
    }

    private void connectFirst() {
        if (!firstHears) {
            end(true, false);
            return;
        }
        byte[] session = second.session();
        var _ = first.connect(session).thenAccept(answer -> {
            if (over) {
                return;
            }
            if (answer == null) {
                tryAgain();
            } else {
                first.fallSilent();
                second.joined(session, answer);
                end(true, secondHears);
            }
        });
    }

    private void tryAgain() {
        if (tries == MOST_TRIES) {
            end(false, false);
        } else {
            tools.after(NEXT_TRY, () -> {
                if (!over) {
                    joinAgain();
                }
            });
        }
    }

    private void end(boolean joined, boolean bothHeard) {
        over = true;
        heard.complete(bothHeard);
        whenJoined.accept(joined);
    }

    /** Somebody has hung up. */
    void stop() {
        over = true;
        heard.complete(false);
    }
}
