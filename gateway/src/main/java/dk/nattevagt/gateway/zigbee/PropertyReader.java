package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.zigbee.ZigbeeMapping.Rule;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what the properties of one payload say. */
final class PropertyReader {
    private static final Set<Sign> URGENT = EnumSet.of(Sign.SMOKE, Sign.HEAT, Sign.CO, Sign.SOS, Sign.PULL_CORD,
            Sign.FALL, Sign.WATER, Sign.INACTIVITY);
    private static final int MOST_NAMED = 16;
    private static final int LONGEST_NAME = 64;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
    private static final int CODE = 8;
    private static final int MOST_TRANSACTIONS = 255;
    private static final double LATEST_EPOCH_MS = 4_102_444_800_000.0;

    private final ZigbeeMapping mapping;
    private final boolean retained;
    private final Map<Sign, Boolean> signs = new EnumMap<>(Sign.class);
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> uncounted = new ArrayList<>();
    private boolean saysAnything;
    private @Nullable Integer battery;
    private @Nullable Instant lastSeen;
    private @Nullable BoltState bolt;
    private @Nullable LockCommand commanded;
    private @Nullable BoltState happened;
    private @Nullable String code;
    private @Nullable Integer transaction;
    private boolean asksToBeLetIn;

    PropertyReader(ZigbeeMapping mapping, boolean retained) {
        this.mapping = mapping;
        this.retained = retained;
    }

    void read(String name, JsonValue value) {
        if (value.isSilent()) {
            return;
        }
        saysAnything = true;
        String property = name.toLowerCase(Locale.ROOT);
        switch (property) {
            case "battery" -> note(property, battery(value));
            case "lock_state" -> note(property, bolt(value));
            case "last_seen" -> note(property, lastSeen(value));
            case "action_code" -> note(property, code(value));
            case "action_transaction" -> note(property, transaction(value));
            case "action", "click" -> note(property, action(property, value));
            default -> {
                commanded(property, value);
                mapping.rules(property).forEach(rule -> note(property, ruled(rule, value)));
            }
        }
    }

    private boolean battery(JsonValue value) {
        Optional<Integer> percent = value.number().filter(number -> number >= 0 && number <= 100)
                .map(number -> (int) Math.round(number));
        percent.ifPresent(known -> battery = known);
        return percent.isPresent();
    }

    /** A code is text, because it may begin with a nought; a number has lost it. */
    private boolean code(JsonValue value) {
        boolean digits = value.kind() != JsonValue.Kind.STRUCTURE && DIGITS.matcher(value.text()).matches();
        if (digits) {
            boolean isNumber = value.kind() == JsonValue.Kind.NUMBER;
            code = isNumber ? "0".repeat(CODE - Math.min(CODE, value.text().length())) + value.text() : value.text();
        }
        return digits;
    }

    private boolean transaction(JsonValue value) {
        Optional<Integer> number = value.number().filter(known -> known >= 0 && known <= MOST_TRANSACTIONS)
                .map(Double::intValue);
        number.ifPresent(known -> transaction = known);
        return number.isPresent();
    }

    private boolean bolt(JsonValue value) {
        BoltState said = switch (value.word()) {
            case "locked" -> BoltState.LOCKED;
            case "unlocked", "unlatched" -> BoltState.UNLOCKED;
            case "not_fully_locked" -> BoltState.NOT_FULLY_LOCKED;
            default -> BoltState.UNKNOWN;
        };
        // Said twice and differently: nobody knows.
        bolt = bolt == null || bolt == said ? said : BoltState.UNKNOWN;
        return said != BoltState.UNKNOWN;
    }

    /** A converter writes it when it has sent a command: what was asked for, not what is so. */
    private void commanded(String property, JsonValue value) {
        if (property.equals("state")) {
            LockCommand.ofWireName(value.word()).ifPresent(command -> commanded = command);
        }
    }

    private boolean lastSeen(JsonValue value) {
        try {
            if (value.kind() == JsonValue.Kind.TEXT) {
                lastSeen = OffsetDateTime.parse(value.text()).toInstant();
                return true;
            }
        } catch (DateTimeException notATime) {
            return false;
        }
        Optional<Double> epoch = value.number().filter(number -> number > 0 && number < LATEST_EPOCH_MS);
        epoch.ifPresent(milliseconds -> lastSeen = Instant.ofEpochMilli(milliseconds.longValue()));
        return epoch.isPresent();
    }

    private boolean action(String property, JsonValue value) {
        if (value.kind() == JsonValue.Kind.STRUCTURE) {
            return false;
        }
        happened = turned(value.word()).orElse(happened);
        if (retained) {
            return true;
        }
        asksToBeLetIn |= value.word().equals("disarm");
        Optional<Sign> sign = mapping.action(property, value.word());
        sign.ifPresentOrElse(meant -> signs.put(meant, true), () -> name(uncounted, value.word()));
        return true;
    }

    /** How a lock stands after {@code manual_unlock}, {@code auto_lock} and their like. */
    private static Optional<BoltState> turned(String action) {
        if (action.contains("unlock")) {
            return Optional.of(BoltState.UNLOCKED);
        }
        return action.contains("lock") ? Optional.of(BoltState.LOCKED) : Optional.empty();
    }

    private boolean ruled(Rule rule, JsonValue value) {
        Optional<Boolean> so = said(rule, value);
        // True wins: another property, or the same said twice, may not take an alarm back in the same breath.
        so.ifPresent(yes -> signs.merge(rule.sign(), yes != rule.inverted(), Boolean::logicalOr));
        return so.isPresent();
    }

    private static Optional<Boolean> said(Rule rule, JsonValue value) {
        if (rule.value() != null) {
            return value.kind() == JsonValue.Kind.STRUCTURE
                    ? Optional.empty()
                    : Optional.of(rule.value().equals(value.word()));
        }
        return rule.sign() == Sign.FAULT ? value.fault() : value.yesOrNo();
    }

    private void note(String property, boolean readable) {
        if (!readable) {
            name(unreadable, property);
        }
    }

    private static void name(List<String> names, String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        shown = shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
        if (names.size() < MOST_NAMED && !names.contains(shown)) {
            names.add(shown);
        }
    }

    ZigbeeReading result() {
        if (!saysAnything) {
            return new ZigbeeReading.Nothing();
        }
        LockReading lock = bolt == null && commanded == null ? null : new LockReading(believed(), commanded);
        DeviceReport report = new DeviceReport(kind(lock), null, lastSeen, null, signs, battery, lock, entry());
        return new ZigbeeReading.Report(report, unreadable, uncounted);
    }

    /** What is remembered of a code is none that was entered: only the key pressed now makes it one. */
    private @Nullable KeypadEntry entry() {
        return asksToBeLetIn && code != null ? new KeypadEntry(code, transaction) : null;
    }

    /** Zigbee2MQTT tells of a turn together with the bolt as it stood before: the bolt's own message follows, or never comes. */
    private @Nullable BoltState believed() {
        boolean contradicted = (bolt == BoltState.LOCKED && happened == BoltState.UNLOCKED)
                || (bolt == BoltState.UNLOCKED && happened == BoltState.LOCKED);
        return contradicted ? BoltState.UNKNOWN : bolt;
    }

    private ReportKind kind(@Nullable LockReading lock) {
        if (URGENT.stream().anyMatch(sign -> signs.getOrDefault(sign, false))) {
            return ReportKind.ALARM;
        }
        return lock == null ? ReportKind.STATUS : ReportKind.LOCK;
    }
}
