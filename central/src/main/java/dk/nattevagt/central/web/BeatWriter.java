package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beat: proof of contact, the central's clock, and how the service itself is doing. */
final class BeatWriter {
    private final ServiceCondition condition;
    private final Registry registry;

    BeatWriter(ServiceCondition condition, Registry registry) {
        this.condition = condition;
        this.registry = registry;
    }

    String beat(MunicipalityId municipality, Instant now) {
        return "event: beat\ndata: %s\n\n".formatted(new JsonObject()
                .put("now", now.toString())
                .put("silentGateways", silentGateways(municipality))
                .put("complaint", complaint(condition.complaints().get()))
                .encode());
    }

    private long silentGateways(MunicipalityId municipality) {
        return condition.silentGateways().get().stream()
                .flatMap(silent -> registry.homeOf(silent.gateway()).stream())
                .filter(home -> home.municipality().equals(municipality))
                .count();
    }

    private static @Nullable String complaint(List<Complaint> complaints) {
        return complaints.stream()
                .map(Complaint::kind)
                .min(Comparator.reverseOrder())
                .map(BeatWriter::sentence)
                .orElse(null);
    }

    private static String sentence(Complaint.Kind kind) {
        return switch (kind) {
            case ALARM_STANDS_STILL ->
                "Centralen har ikke kaldt videre på en alarm, som den skulle. Gå de åbne alarmer igennem, og ring til vagtlederen.";
            case EMERGENCY_CALL_WAITS -> "Et opkald til 112 er ikke blevet foretaget. Ring selv 112 ved brand.";
            case MESSAGE_WAITS ->
                "Beskeder til personalet bliver ikke sendt. Gå de åbne alarmer igennem, og ring til hinanden.";
            case NOBODY_REACHED ->
                "En alarm er ikke nået frem til nogen. Gå de åbne alarmer igennem.";
            case STORE_UNREADABLE ->
                "Centralen kan ikke læse sine data. Skærmen kan være forkert. Ring til vagtlederen.";
        };
    }
}
