package dk.nattevagt.central.web;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.emergency.Responder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A telephone to 112 whose every call, whoever speaks, ends as the test says. */
record TestEmergencyLine(Supplier<CompletableFuture<CallOutcome>> outcome) implements EmergencyLine {
    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        return outcome.get();
    }

    @Override
    public CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
            Assisting assisting) {
        return outcome.get();
    }
}
