package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Urgency;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise is broken on purpose, and the world must find it: a check that cannot fail would be worth nothing. */
class BrokenWorldsTest {
    /** Most are found in the first few nights. */
    private static final long WITHIN_SEEDS = 150;

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("brokenWorlds")
    void a_broken_world_is_found(String what, Promise promise, Wiring wiring) {
        QuietLogs.during(() -> assertThat(LongStream.rangeClosed(1, WITHIN_SEEDS)
                .mapToObj(seed -> Night.of(seed, wiring))
                .flatMap(night -> night.broken().stream())
                .anyMatch(broken -> broken.promise() == promise))
                .as(what + " went unseen for " + WITHIN_SEEDS + " nights")
                .isTrue());
    }

    static Stream<Arguments> brokenWorlds() {
        return Stream.of(
                Arguments.of("a gateway that tells the citizen before the disk has the press",
                        Promise.ON_DISK_UNTIL_RECEIVED, new WritesLater()),
                Arguments.of("a gateway that forgets an event when the wire has taken it",
                        Promise.ON_DISK_UNTIL_RECEIVED, new RemovesOnWireAcknowledgement()),
                Arguments.of("a central that sends the receipt before the commit", Promise.RECEIVED_MEANS_COMMITTED,
                        new ReceiptBeforeCommit()),
                Arguments.of("a database that says committed before it is", Promise.RECEIVED_MEANS_COMMITTED,
                        new LyingDisk()),
                Arguments.of("a central that forgets which events it has had", Promise.ONE_EVENT_ONE_ALARM,
                        new ForgetsEvents()),
                Arguments.of("a central that swallows presses on an open alarm", Promise.ONE_EVENT_ONE_ALARM,
                        new SwallowsPresses()),
                Arguments.of("a central that does not raise the urgency", Promise.ONE_EVENT_ONE_ALARM,
                        new NeverMoreUrgent()),
                Arguments.of("a deadline loop that is off", Promise.NEVER_SILENT, new NoDeadlines()),
                Arguments.of("screens that are never made to ring", Promise.NEVER_SILENT, new NoEffects()),
                Arguments.of("deadlines that live in memory", Promise.NEVER_SILENT, new DeadlinesInMemory()),
                Arguments.of("a watchdog that sees nothing", Promise.WATCHED, new BlindWatchdog()),
                Arguments.of("a line that dials twice", Promise.EFFECTS_REACH_OUTSIDE, new DialsTwice()),
                Arguments.of("a central that does not ask at start what a crash cut off",
                        Promise.EFFECTS_REACH_OUTSIDE, new ForgetsCutOffCalls()),
                Arguments.of("a central that redials by itself after a crash", Promise.EFFECTS_REACH_OUTSIDE,
                        new RedialsAtStart()),
                Arguments.of("a central that never dials", Promise.EFFECTS_REACH_OUTSIDE, new NeverDials()),
                Arguments.of("a central that shows every gateway as heard", Promise.LOST_CONTACT_SHOWS,
                        new EveryGatewayIsWell()));
    }

    private static final class WritesLater extends Wiring {
        @Override
        Outbox outbox(Outbox real, World world) {
            return new BrokenOutbox(real) {
                @Override
                public void append(GatewayMessage message) {
                    world.time().after(2_000, () -> tryToAppend(message));
                }

                private void tryToAppend(GatewayMessage message) {
                    try {
                        super.append(message);
                    } catch (OutboxException | SimulatedCrash lost) {
                        world.story().tell("outbox", "never wrote " + message.key());
                    }
                }
            };
        }
    }

    private static final class RemovesOnWireAcknowledgement extends Wiring {
        @Override
        boolean removesOnWireAcknowledgement() {
            return true;
        }
    }

    private static final class ReceiptBeforeCommit extends Wiring {
        @Override
        boolean receiptBeforeCommit() {
            return true;
        }
    }

    private static final class LyingDisk extends Wiring {
        @Override
        boolean diskLies() {
            return true;
        }
    }

    /** A wiring whose transactions are broken. */
    private static class BrokenTransactions extends Wiring {
        private final Function<AlarmTransaction, AlarmTransaction> breaks;

        BrokenTransactions(Function<AlarmTransaction, AlarmTransaction> breaks) {
            this.breaks = breaks;
        }

        @Override
        AlarmStore store(AlarmStore real, World world) {
            return new BrokenStore(real) {
                @Override
                AlarmTransaction seen(AlarmTransaction transaction) {
                    return breaks.apply(transaction);
                }
            };
        }
    }

    private static final class ForgetsEvents extends BrokenTransactions {
        ForgetsEvents() {
            super(transaction -> new BrokenTransaction(transaction) {
                @Override
                public Optional<Reception> reception(EventKey event) {
                    return Optional.empty();
                }

                @Override
                public void recordReception(EventKey event, @Nullable AlarmId alarm, Instant receivedAt) {
                    if (transaction.reception(event).isEmpty()) {
                        super.recordReception(event, alarm, receivedAt);
                    }
                }
            });
        }
    }

    private static boolean isSignal(Decision.Changed decision) {
        return decision.journal().stream().anyMatch(entry -> entry.kind() == JournalEntry.Kind.SIGNALLED_AGAIN);
    }

    private static final class SwallowsPresses extends BrokenTransactions {
        SwallowsPresses() {
            super(transaction -> new BrokenTransaction(transaction) {
                @Override
                public void save(Decision.Changed decision, Instant now) {
                    if (!isSignal(decision)) {
                        super.save(decision, now);
                    }
                }
            });
        }
    }

    private static final class NeverMoreUrgent extends BrokenTransactions {
        NeverMoreUrgent() {
            super(transaction -> new BrokenTransaction(transaction) {
                @Override
                public void save(Decision.Changed decision, Instant now) {
                    super.save(isSignal(decision) ? calm(decision) : decision, now);
                }
            });
        }

        private static Decision.Changed calm(Decision.Changed decision) {
            Alarm a = decision.alarm();
            Alarm calm = new Alarm(a.id(), a.home(), a.municipality(), a.group(), a.origin(),
                    Urgency.of(a.origin().cause()), a.signals(), a.state(), a.emergencyCall(), a.nextDeadline(),
                    a.revision());
            return new Decision.Changed(calm, decision.journal(), decision.effects());
        }
    }

    private static final class NoDeadlines extends Wiring {
        @Override
        boolean deadlineLoopRuns() {
            return false;
        }
    }

    private static final class NoEffects extends Wiring {
        @Override
        boolean effectsRun() {
            return false;
        }
    }

    private static final class DeadlinesInMemory extends Wiring {
        @Override
        AlarmStore store(AlarmStore real, World world) {
            Instant started = world.time().instant();
            return new BrokenStore(real) {
                @Override
                public List<Alarm> due(Instant now, int limit) {
                    return super.due(now, limit)
                            .stream()
                            .filter(alarm -> !alarm.origin().timing().receivedAt().isBefore(started))
                            .toList();
                }
            };
        }
    }

    private static final class BlindWatchdog extends Wiring {
        @Override
        boolean deadlineLoopRuns() {
            return false;
        }

        @Override
        AlarmStore watchdogView(AlarmStore real) {
            return new BrokenStore(real) {
                @Override
                public List<Alarm> due(Instant now, int limit) {
                    return List.of();
                }
            };
        }
    }

    private static final class DialsTwice extends Wiring {
        @Override
        EmergencyLine line(EmergencyLine real) {
            return brief -> {
                var _ = real.call(brief);
                return real.call(brief);
            };
        }
    }

    private static final class ForgetsCutOffCalls extends Wiring {
        @Override
        boolean resumesAfterCrash() {
            return false;
        }
    }

    private static final class RedialsAtStart extends Wiring {
        @Override
        boolean redialsAtStart() {
            return true;
        }
    }

    private static final class NeverDials extends BrokenTransactions {
        NeverDials() {
            super(transaction -> new BrokenTransaction(transaction) {
                @Override
                public EffectStatus status(Effect.EffectKey effect) {
                    return effect.kind() == Effect.Kind.CALL_EMERGENCY ? EffectStatus.DONE : super.status(effect);
                }
            });
        }
    }

    private static final class EveryGatewayIsWell extends Wiring {
        @Override
        AlarmStore store(AlarmStore real, World world) {
            return new BrokenStore(real) {
                @Override
                public Map<GatewayId, Instant> contacts() {
                    return Map.of();
                }
            };
        }
    }
}
