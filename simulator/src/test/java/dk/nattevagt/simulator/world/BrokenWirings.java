package dk.nattevagt.simulator.world;

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
import org.jspecify.annotations.Nullable;

/** Services that are each broken in one way. */
final class BrokenWirings {
    private BrokenWirings() {}

    static final class WritesLater extends Wiring {
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

    static final class RemovesOnWireAcknowledgement extends Wiring {
        @Override
        boolean removesOnWireAcknowledgement() {
            return true;
        }
    }

    static final class ReceiptBeforeCommit extends Wiring {
        @Override
        boolean receiptBeforeCommit() {
            return true;
        }
    }

    static final class LyingDisk extends Wiring {
        @Override
        boolean diskLies() {
            return true;
        }
    }

    /** A wiring whose transactions are broken. */
    static class BrokenTransactions extends Wiring {
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

    static final class ForgetsEvents extends BrokenTransactions {
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

    static final class SwallowsPresses extends BrokenTransactions {
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

    static final class NeverMoreUrgent extends BrokenTransactions {
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
                    a.answering(), a.exercise(), a.revision());
            return new Decision.Changed(calm, decision.journal(), decision.effects());
        }
    }

    static final class NobodyIsTold extends Wiring {
        @Override
        boolean messagesAreSent() {
            return false;
        }
    }

    static final class NoDeadlines extends Wiring {
        @Override
        boolean deadlineLoopRuns() {
            return false;
        }
    }

    static final class NoEffects extends Wiring {
        @Override
        boolean effectsRun() {
            return false;
        }
    }

    static final class DeadlinesInMemory extends Wiring {
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

    static final class BlindWatchdog extends Wiring {
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

    static final class DialsTwice extends Wiring {
        @Override
        EmergencyLine line(EmergencyLine real) {
            return brief -> {
                var _ = real.call(brief);
                return real.call(brief);
            };
        }
    }

    static final class ForgetsCutOffCalls extends Wiring {
        @Override
        boolean resumesAfterCrash() {
            return false;
        }
    }

    static final class RedialsAtStart extends Wiring {
        @Override
        boolean redialsAtStart() {
            return true;
        }
    }

    static final class NeverDials extends BrokenTransactions {
        NeverDials() {
            super(transaction -> new BrokenTransaction(transaction) {
                @Override
                public EffectStatus status(Effect.EffectKey effect) {
                    return effect.kind() == Effect.Kind.CALL_EMERGENCY ? EffectStatus.DONE : super.status(effect);
                }
            });
        }
    }

    static final class EveryGatewayIsWell extends Wiring {
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
