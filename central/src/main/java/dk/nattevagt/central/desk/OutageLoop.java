package dk.nattevagt.central.desk;

import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.OutageRules;
import dk.nattevagt.central.outage.OutageRules.Silence;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.supervision.GatewaySilence;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes down which silent gateways are one outage. Compares stored contacts with stored outages each time and remembers nothing
 * itself, so that a restart in the middle of an outage goes on with it.
 */
public final class OutageLoop {
    /** So long after its own start the central hears gateways again that only waited for it. */
    public static final Duration LISTEN_FIRST = Duration.ofMinutes(2);

    private final AlarmStore store;
    private final IncidentStore incidents;
    private final Registry registry;
    private final OutageRules rules;
    private final RoundScreens screens;
    private final Instant listeningSince;

    /** @param listeningSince when this central began to hear gateways: its own absence must not look like theirs */
    public OutageLoop(AlarmStore store, IncidentStore incidents, Registry registry, OutageRules rules,
            RoundScreens screens, Instant listeningSince) {
        this.store = store;
        this.incidents = incidents;
        this.registry = registry;
        this.rules = rules;
        this.screens = screens;
        this.listeningSince = listeningSince;
    }

    /** One round; to be called about every second. */
    public void tick(Instant now) {
        if (now.isBefore(listeningSince.plus(LISTEN_FIRST))) {
            return;
        }
        Map<GatewayId, Instant> contacts = store.contacts();
        Map<GatewayId, Instant> silent = GatewaySilence.silent(contacts, GatewaySilence.STANDARD, now).stream()
                .collect(Collectors.toMap(SilentGateway::gateway, SilentGateway::lastHeard));
        Map<MunicipalityId, List<Outage>> lasting = incidents.lastingOutages().stream()
                .collect(Collectors.groupingBy(Outage::municipality));
        List<Outage> changed = new ArrayList<>();
        for (MunicipalityId municipality : registry.municipalities()) {
            List<Outage> before = lasting.getOrDefault(municipality, List.of());
            rules.next(before, silence(municipality, contacts, silent), now).stream()
                    .filter(outage -> !before.contains(outage))
                    .forEach(changed::add);
        }
        if (!changed.isEmpty()) {
            incidents.save(changed).forEach(outage -> screens.roundChanged(outage.municipality(),
                    new RoundId.OfOutage(outage.number()), now));
        }
    }

    private Silence silence(MunicipalityId municipality, Map<GatewayId, Instant> contacts,
            Map<GatewayId, Instant> silent) {
        List<GatewayId> heard = registry.placements(municipality).stream().map(Placement::gateway)
                .filter(contacts::containsKey).toList();
        return new Silence(municipality, heard.size(), heard.stream().filter(silent::containsKey)
                .collect(Collectors.toMap(gateway -> gateway, silent::get)));
    }
}
