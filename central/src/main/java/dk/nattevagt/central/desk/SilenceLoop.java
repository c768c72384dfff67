package dk.nattevagt.central.desk;

import dk.nattevagt.central.supervision.GatewaySilence;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.central.supervision.Protection;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.central.supervision.TechnicalWord;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down which gateways fell silent and which were heard again: a technical alarm each, beginning with the last word.
 * Compares stored times with stored technical alarms each time, and remembers nothing itself.
 */
public final class SilenceLoop {
    /** A failed substation silences many at once: alarms must find room between the pieces. */
    private static final int AT_ONCE = 100;

    private final AlarmStore store;
    private final EquipmentArchive archive;

    public SilenceLoop(AlarmStore store, EquipmentArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** One round; to be called about every second. */
    public void tick(Instant now) {
        List<TechnicalWord> words = words(
                GatewaySilence.silent(store.contacts(), GatewaySilence.STANDARD, now), now);
        for (int from = 0; from < words.size(); from += AT_ONCE) {
            List<TechnicalWord> some = words.subList(from, Math.min(words.size(), from + AT_ONCE));
            store.inTransaction(transaction -> {
                some.forEach(word -> EquipmentIntake.hear(transaction.equipment(), word));
                return some;
            });
        }
    }

    private List<TechnicalWord> words(List<SilentGateway> silent, Instant now) {
        Map<GatewayId, TechnicalAlarm> known = archive.lasting().stream()
                .filter(alarm -> alarm.trouble() == TechnicalTrouble.GATEWAY_SILENT)
                .collect(Collectors.toMap(alarm -> alarm.source().gateway(), Function.identity()));
        List<TechnicalWord> words = new ArrayList<>();
        for (SilentGateway gateway : silent) {
            if (known.remove(gateway.gateway()) == null) {
                words.add(word(gateway.gateway(), true, gateway.lastHeard(), now));
            }
        }
        return Stream.concat(words.stream(), known.keySet().stream().map(heard -> word(heard, false, now, now)))
                .toList();
    }

    private static TechnicalWord word(GatewayId gateway, boolean present, Instant at, Instant now) {
        boolean unprotected = Protection.isLost(TechnicalTrouble.GATEWAY_SILENT, Protection.Bearer.GATEWAY);
        return new TechnicalWord(EventSource.of(gateway), TechnicalTrouble.GATEWAY_SILENT, present, at, now,
                unprotected, null);
    }
}
