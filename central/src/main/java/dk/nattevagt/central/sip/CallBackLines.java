package dk.nattevagt.central.sip;

import dk.nattevagt.central.desk.CallBackLine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/** Call-backs over the staff's telephone, each a {@link ThirdPartyCall}. */
final class CallBackLines implements CallBackLine {

    /** Somebody with a walking frame needs a minute to the telephone. */
    private static final Duration CITIZEN_RINGS = Duration.ofSeconds(60);

    private final SipLine sip;
    private final Phrases phrases;
    private final Duration longestTalk;
    private final boolean practice;
    private final Set<ThirdPartyCall> underWay = new HashSet<>();
    private boolean closed;

    CallBackLines(SipLine sip, Phrases phrases, Duration longestTalk, boolean practice) {
        this.sip = sip;
        this.phrases = phrases;
        this.longestTalk = longestTalk;
        this.practice = practice;
    }

    @Override
    public Optional<Unfit> unfit(String responderPhone, String citizenPhone) {
        if (PhoneNumber.of(responderPhone, practice).isEmpty()) {
            return Optional.of(Unfit.RESPONDER);
        }
        return PhoneNumber.of(citizenPhone, practice).isEmpty() ? Optional.of(Unfit.CITIZEN) : Optional.empty();
    }

    @Override
    public CompletableFuture<Outcome> connect(String responderPhone, String citizenPhone) {
        Optional<PhoneNumber> first = PhoneNumber.of(responderPhone, practice);
        Optional<PhoneNumber> second = PhoneNumber.of(citizenPhone, practice);
        if (first.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.ResponderNotReached());
        }
        if (second.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.CitizenNotReached());
        }
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        try {
            sip.tools().thread().execute(() -> begin(first.get(), second.get(), outcome));
        } catch (RejectedExecutionException stopped) {
            outcome.complete(new Outcome.ResponderNotReached());
        }
        return outcome;
    }

    private void begin(PhoneNumber responder, PhoneNumber citizen, CompletableFuture<Outcome> outcome) {
        if (closed) {
            outcome.complete(new Outcome.ResponderNotReached());
            return;
        }
        ThirdPartyCall call = new ThirdPartyCall(sip.tools(), phrases, party(responder, sip.tools().timing().ring()),
                party(citizen, CITIZEN_RINGS), longestTalk,
                (self, became) -> {
                    underWay.remove(self);
                    var _ = outcome.completeAsync(() -> became, Thread::startVirtualThread);
                });
        underWay.add(call);
        call.start();
    }

    private ThirdPartyCall.Party party(PhoneNumber number, Duration ring) {
        return new ThirdPartyCall.Party(sip.trunks(), Dialled.urgent(number.digits()), ring);
    }

    /** On the line's thread. */
    void stop() {
        closed = true;
        List.copyOf(underWay).forEach(ThirdPartyCall::stop);
    }
}
