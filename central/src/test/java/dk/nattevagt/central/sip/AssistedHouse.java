package dk.nattevagt.central.sip;

import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.central.people.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An emergency line in a hurry, Mette and Ole on the staff's exchange, 112 on one of its own, and a desk in the test's hands. */
final class AssistedHouse implements Assisting, AutoCloseable {

    static final UserId METTE = new UserId("mette");
    static final UserId OLE = new UserId("ole");
    static final List<Responder> BOTH = List.of(new Responder(METTE, "Mette Holm", "55 11 22 33"),
            new Responder(OLE, "Ole Juul", "55 44 55 66"));
    static final String BRIEF = "Røgalarm i en bolig. Det vides ikke, om det brænder.";
    static final Duration SHORTEST_TALK = Duration.ofMillis(300);
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);

    final Exchange staff = new Exchange();
    final Exchange.Phone mette = staff.phone("55112233");
    final Exchange.Phone ole = staff.phone("55445566");
    final Exchange emergency = new Exchange();
    final Exchange.Phone centre = emergency.phone("112");
    final Speech speech;
    final SipEmergencyLine line;
    final List<UserId> taken = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Boolean> written = CompletableFuture.completedFuture(true);
    volatile boolean connected;
    private volatile long connectedAt;

    AssistedHouse(Path directory, int lines, SipTrunk... moreTrunks) throws Exception {
        speech = QuickSpeech.in(directory);
        List<SipTrunk> trunks = Stream.concat(Stream.of(moreTrunks), Stream.of(emergency.trunk())).toList();
        line = new SipEmergencyLine(new LinePlan("112", trunks, List.of(staff.trunk()), ANSWER_WITHIN, lines,
                new Joining.Lengths(SHORTEST_TALK, Duration.ofMinutes(1)), false), VoiceHouse.TIMING, speech,
                brief -> BRIEF);
    }

    @Override
    public CompletableFuture<Boolean> taken(UserId by) {
        taken.add(by);
        return written;
    }

    @Override
    public void connected() {
        connectedAt = System.nanoTime();
        connected = true;
    }

    CompletableFuture<CallOutcome> call() {
        return line.assist(Briefs.smoke(false), BOTH, 1, this);
    }

    CallOutcome outcome(CompletableFuture<CallOutcome> call) throws Exception {
        return call.get(10, TimeUnit.SECONDS);
    }

    /** Both are on the phone and hear the question. */
    void bothHear() {
        await().until(() -> mette.hears() && ole.hears());
    }

    /** They hear each other: what each says reaches the other, and not us. */
    void hearEachOther(Exchange.Phone one, int sample) throws Exception {
        await().until(() -> one.speaksTo() == centre.listensAt() && centre.speaksTo() == one.listensAt());
        one.speak(sample);
        centre.speak(sample + 1);
        await().until(() -> centre.heard(sample) && one.heard(sample + 1));
    }

    /** They have talked for long enough to have said something. */
    void haveTalked() {
        await().until(() -> connected && System.nanoTime() - connectedAt > SHORTEST_TALK.toNanos());
    }

    @Override
    public void close() {
        line.close();
        staff.close();
        emergency.close();
    }
}
