package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages of every kind: with everything they can hold, with nothing they need not hold, and at random from a seed. */
final class Samples {
    private static final String TOPIC_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    private static final String VISIBLE = Stream.iterate('!', c -> c <= '~', c -> (char) (c + 1))
            .map(String::valueOf).collect(Collectors.joining());

    private final Random random;
    private final Optionals optionals;

    private enum Optionals {
        ALWAYS, NEVER, SOMETIMES
    }

    private Samples(Random random, Optionals optionals) {
        this.random = random;
        this.optionals = optionals;
    }

    /** Random messages. */
    static Samples random(long seed) {
        return new Samples(new Random(seed), Optionals.SOMETIMES);
    }

    /** Messages with every optional part. */
    static Samples full() {
        return new Samples(new Random(1), Optionals.ALWAYS);
    }

    /** Messages with no optional part. */
    static Samples bare() {
        return new Samples(new Random(1), Optionals.NEVER);
    }

    /** One of each kind. */
    List<GatewayMessage> gatewayMessages() {
        return List.of(
                new AlarmRaised(key(), optional(this::instant), any(Cause.values()), optional(this::mark),
                        optional(() -> Duration.ofMillis(whole())), flag()),
                new DeviceReported(key(), optional(this::instant), any(DeviceCondition.values()),
                        optional(this::mark)),
                new DeviceListed(key(), optional(this::instant), entry(), random.nextBoolean(),
                        optional(this::instant), optional(this::mark)),
                new TechnicalReported(key(), optional(this::instant), any(Trouble.values()), random.nextBoolean(),
                        optional(this::mark)),
                new LockReported(key(), optional(this::instant), any(BoltState.values()),
                        optional(() -> any(LockCommand.values())), optional(this::mark)),
                new LockAnswered(key(), optional(this::instant), order(), any(OrderAnswer.values()),
                        optional(this::mark)),
                new CodeEntered(key(), optional(this::instant), any(CodeAnswer.values()),
                        optional(() -> "2026-11-21T23:00"), optional(() -> random.nextInt(100)), optional(this::mark)),
                new PositionReported(key(), optional(this::instant), fix(), any(FixOrder.values()),
                        optional(() -> random.nextInt(101)), optional(random::nextBoolean), optional(this::mark)),
                new Heartbeat(key(), optional(this::instant), text(64), whole(), health(), optional(this::mark)));
    }

    /** One of each kind. */
    List<CentralMessage> centralMessages() {
        return List.of(
                new Receipt(key(), optional(this::alarm)),
                new Refusal(optional(this::eventId), any(RefusalReason.values()), text(200)),
                new Progress(alarm(), any(ProgressStage.values())),
                new HeartbeatHeard(eventId(), instant(),
                        optional(() -> of("0123456789abcdef", 1).repeat(16)), optional(this::signature)),
                new SignedLockOrder(lockOrder(), signature()),
                new ReportOften(new DeviceId(of(TOPIC_SAFE, 64)), random.nextInt(1, 3_601), random.nextInt(86_401)));
    }

    private OrderId order() {
        return new OrderId(of(TOPIC_SAFE, 64));
    }

    private Signature signature() {
        return new Signature(of("abcXYZ019_-", 1).repeat(86));
    }

    private LockOrder lockOrder() {
        Instant issuedAt = instant();
        return new LockOrder(order(), random.nextLong(1, Long.MAX_VALUE), new GatewayId(of(TOPIC_SAFE, 64)),
                new DeviceId(of(TOPIC_SAFE, 64)), alarm(), of(TOPIC_SAFE, 64), any(LockCommand.values()), issuedAt,
                issuedAt.plusSeconds(random.nextInt(1, 600)));
    }

    private DeviceEntry entry() {
        return new DeviceEntry(any(DeviceKind.values()), optional(() -> text(64)), optional(() -> text(64)),
                optional(() -> text(64)));
    }

    private Fix fix() {
        Place place = optional(() -> new Place(random.nextDouble(-90, 90), random.nextDouble(-180, 180)));
        return new Fix(place, optional(() -> random.nextDouble(1e6)), random.nextBoolean(),
                optional(() -> random.nextDouble(300)));
    }

    private GatewayHealth health() {
        return new GatewayHealth(optional(this::whole), optional(() -> random.nextInt(-100, 201)),
                optional(random::nextLong), optional(() -> of("0123456789abcdef", 1).repeat(16)),
                optional(() -> random.nextInt(1, 10)));
    }

    private boolean flag() {
        return switch (optionals) {
            case ALWAYS -> true;
            case NEVER -> false;
            case SOMETIMES -> random.nextBoolean();
        };
    }

    EventId eventId() {
        return new EventId(of(VISIBLE, 128));
    }

    Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 250_000_000_000L),
                random.nextInt(1_000_000_000));
    }

    private EventKey key() {
        GatewayId gateway = new GatewayId(of(TOPIC_SAFE, 64));
        DeviceId device = optional(() -> new DeviceId(of(TOPIC_SAFE, 64)));
        return new EventKey(device == null ? EventSource.of(gateway) : EventSource.of(gateway, device), eventId());
    }

    private AlarmId alarm() {
        return new AlarmId(of(TOPIC_SAFE, 64));
    }

    private BootMark mark() {
        return new BootMark(text(32), whole(), whole());
    }

    private long whole() {
        return random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
    }

    /** Any text at all, such as quotes, control characters, Danish letters and faces. */
    private String text(int longest) {
        StringBuilder text = new StringBuilder(of("aZ09 \"\\/\u0000\u001f\u007fæøåÆØÅ\u2028", longest));
        if (longest - text.length() >= 2) {
            text.append("🔥");
        }
        return text.toString();
    }

    private String of(String alphabet, int longest) {
        return random.ints(random.nextInt(1, longest + 1), 0, alphabet.length())
                .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                .collect(Collectors.joining());
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T optional(Supplier<T> value) {
        return switch (optionals) {
            case ALWAYS -> value.get();
            case NEVER -> null;
            case SOMETIMES -> random.nextBoolean() ? value.get() : null;
        };
    }
}
