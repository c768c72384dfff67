package dk.nattevagt.simulator.world;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.emergency.Responder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The telephone to 112 where responders are rung first: some take the call, and 112 is dialled for them and no sooner. */
final class AssistedTelephone implements EmergencyLine {
    private final World world;
    private final EmergencyLine alone;
    private final Consumer<String> step;
    private final Machine machine;

    AssistedTelephone(World world, EmergencyLine alone, Consumer<String> step, Machine machine) {
        this.world = world;
        this.alone = alone;
        this.step = step;
        this.machine = machine;
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        return alone.call(brief);
    }

    @Override
    public CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
            Assisting assisting) {
        step.accept("before responders are rung for 112");
        world.phone().rings(brief.alarm());
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        boolean somebody = !responders.isEmpty() && world.chance().happens(0.6);
        long answers = somebody ? world.chance().between(2_000, 14_000) : 15_000;
        world.time().after(answers, () -> machine.run(() -> {
            if (somebody) {
                taken(brief, world.chance().oneOf(responders), assisting, outcome);
            } else {
                notTaken(brief, outcome);
            }
        }));
        return outcome;
    }

    private void taken(EmergencyBrief brief, Responder by, Assisting assisting,
            CompletableFuture<CallOutcome> outcome) {
        var _ = assisting.taken(by.id()).whenComplete((wanted, failed) -> machine.run(() -> {
            if (failed != null || !wanted) {
                notTaken(brief, outcome);
                return;
            }
            world.phone().hungUp(brief.alarm());
            world.phone().dialFor(brief.alarm(), step);
            boolean reached = world.chance().happens(0.7);
            long until = reached ? world.chance().between(20_000, 120_000) : world.chance().between(1_000, 30_000);
            if (reached) {
                assisting.connected();
            }
            world.time().after(until, () -> machine.run(() -> {
                world.phone().hungUp(brief.alarm());
                outcome.complete(reached
                        ? new CallOutcome.Connected(by.id(), Duration.ofMillis(until), dialling())
                        : new CallOutcome.TakenInVain(by.id(), dialling()));
            }));
        }));
    }

    private void notTaken(EmergencyBrief brief, CompletableFuture<CallOutcome> outcome) {
        world.phone().hungUp(brief.alarm());
        outcome.complete(new CallOutcome.NotTaken(List.of()));
    }

    private static List<Dialling> dialling() {
        return List.of(new Dialling(1, Dialling.Result.ANSWERED, "simulated"));
    }
}
