package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.lock.Budget;
import dk.nattevagt.gateway.lock.CodeRules;
import dk.nattevagt.gateway.lock.CodeTries;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.gateway.lock.TrustedTime;
import dk.nattevagt.gateway.lock.TrustedWindow;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way in without the internet: a code that this gateway and the central can both work out. A try is counted on disk before it is
 * looked at; a disk that fails closes no door to somebody with the right code, and the count goes on in memory.
 */
final class Codes implements DoorWay {
    private static final int REPORTS_AT_ONCE = 30;
    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);

    private final @Nullable DoorCodes settings;
    private final DoorStore store;
    private final Function<DeviceId, Optional<Device>> lock;
    private final Locks locks;
    private final TrustedTime time;
    private final Supplier<Duration> uptime;
    private final EventMaker events;
    private final Consumer<GatewayMessage> raise;
    /** Codes that are not looked at can be sent by the thousand, and each report costs the disk. */
    private final Budget reports = new Budget(REPORTS_AT_ONCE, REPORT_EVERY);
    private final @Nullable Instant lastTrusted;
    private CodeTries tries;

    /** @param settings null: no code opens anything */
    Codes(@Nullable DoorCodes settings, DoorStore store, Function<DeviceId, Optional<Device>> lock, Locks locks,
            TrustedTime time, Supplier<Duration> uptime, EventMaker events, Consumer<GatewayMessage> raise) {
        this.settings = settings;
        this.store = store;
        this.lock = lock;
        this.locks = locks;
        this.time = time;
        this.uptime = uptime;
        this.events = events;
        this.raise = raise;
        this.lastTrusted = Doorkeeper.onDisk("The last signed time cannot be read", store::lastTrusted)
                .flatMap(found -> found).orElse(null);
        DoorStore.KeptTries kept = Doorkeeper.onDisk("The wrong codes cannot be read", store::tries)
                .orElse(DoorStore.KeptTries.NONE);
        this.tries = CodeTries.kept(kept.wrong(), kept.paused(), uptime.get());
    }

    boolean areThere() {
        return settings != null;
    }

    @Override
    public Entered enter(String code) {
        DoorCodes known = settings;
        if (known == null) {
            throw new IllegalStateException("no code opens anything here");
        }
        Duration now = uptime.get();
        if (!tries.pauseLeft(now).isZero()) {
            return notLookedAt(known, CodeAnswer.TOO_MANY, now);
        }
        Optional<TrustedWindow> window = window(now);
        if (window.isEmpty()) {
            return notLookedAt(known, CodeAnswer.CLOCK_UNSURE, now);
        }
        become(tries.tried(now));
        Optional<CodeRules.Match> match = CodeRules.match(known, code, window.get());
        CodeAnswer answer = match.isPresent() ? letIn(known, now) : CodeAnswer.WRONG;
        raise.accept(events.entered(known.lock(), answer, match.orElse(null)));
        return new Entered(answer, tries.pauseLeft(now));
    }

    private CodeAnswer letIn(DoorCodes known, Duration now) {
        become(CodeTries.NONE);
        boolean told = lock.apply(known.lock())
                .filter(device -> locks.obey(device, LockCommand.UNLOCK, now)).isPresent();
        return told ? CodeAnswer.TURNED : CodeAnswer.NOT_TURNED;
    }

    private Entered notLookedAt(DoorCodes known, CodeAnswer answer, Duration now) {
        if (reports.take(now)) {
            raise.accept(events.entered(known.lock(), answer, null));
        }
        return new Entered(answer, tries.pauseLeft(now));
    }

    @Override
    public View view() {
        Duration now = uptime.get();
        Device device = settings == null ? null : lock.apply(settings.lock()).orElse(null);
        boolean strike = device != null && device.address().adapter() == Adapter.GPIO;
        return new View(device == null ? null : locks.view(device, now), strike, tries.pauseLeft(now),
                window(now).isPresent(), tries.left());
    }

    void timePassed() {
        CodeTries next = tries.timePassed(uptime.get());
        if (!next.equals(tries)) {
            become(next);
        }
    }

    private Optional<TrustedWindow> window(Duration now) {
        return CodeRules.time(time.roughly(now), lastTrusted, events.now());
    }

    private void become(CodeTries next) {
        tries = next;
        var _ = Doorkeeper.onDisk("Wrong codes are counted in memory only", () -> {
            store.keep(new DoorStore.KeptTries(next.wrong(), next.pausedUntil() != null));
            return true;
        });
    }
}
