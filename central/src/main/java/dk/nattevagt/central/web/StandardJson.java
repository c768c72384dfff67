package dk.nattevagt.central.web;

import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.Consequence;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.RuleWords;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.grant.Term;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Quality standards as the interface writes them. */
final class StandardJson {
    private StandardJson() {}

    /** A standard without its services. */
    static JsonObject head(QualityStandard standard, String own) {
        return new JsonObject()
                .put("id", standard.id())
                .put("municipality", standard.municipality())
                .put("title", standard.title())
                .put("document", standard.document())
                .put("approved", standard.approved())
                .put("own", standard.id().equals(own));
    }

    static JsonObject standard(QualityStandard standard, String own) {
        return head(standard, own).put("services", RotaJson.array(standard.services(), StandardJson::service));
    }

    private static JsonObject service(ServiceStandard service) {
        return new JsonObject()
                .put("service", service.service())
                .put("also", new JsonArray(service.also()))
                .put("legalBasis", new JsonArray(service.legalBasis()))
                .put("section", service.section())
                .put("rules", RotaJson.array(service.rules(), rule -> rule(service, rule)))
                .put("terms", RotaJson.array(service.terms(), StandardJson::term))
                .put("complaint", complaint(service));
    }

    private static JsonObject rule(ServiceStandard service, Rule rule) {
        Period period = rule.period();
        GrantDuration duration = rule.onlyFor().duration();
        return new JsonObject()
                .put("id", rule.id())
                .put("kind", rule.kind().name())
                .put("kindName", kindName(rule.kind()))
                .put("sentence", RuleWords.of(service, rule))
                .put("period", period == null ? null : period.danish())
                .put("counting", RuleWords.counting(rule))
                .put("variant", rule.onlyFor().variant())
                .put("without", rule.onlyFor().without())
                .put("duration", duration == null ? null : duration.name().toLowerCase(Locale.ROOT))
                .put("trigger", wire(rule.trigger()))
                .put("unless", wire(rule.unless()))
                .put("consequence", rule.consequence())
                .put("follows", Consequence.ofWireName(rule.consequence()).map(Consequence::danish).orElse(null))
                .put("source", source(rule.source()));
    }

    private static @Nullable String wire(@Nullable EventKind event) {
        return event == null ? null : event.wireName();
    }

    private static JsonObject term(Term term) {
        return new JsonObject().put("id", term.id()).put("kind", term.kind().wireName())
                .put("sentence", term.danish()).put("source", source(term.source()));
    }

    private static JsonObject complaint(ServiceStandard service) {
        Complaint complaint = service.complaint();
        Period within = complaint.within();
        return new JsonObject()
                .put("id", service.complaintId())
                .put("right", complaint.possible())
                .put("within", within == null ? null : within.danish())
                .put("stated", complaint.stated())
                .put("to", complaint.to())
                .put("passedOnTo", complaint.passedOnTo())
                .put("sentence", RuleWords.complaint(complaint))
                .put("source", source(complaint.source()));
    }

    /** Where something stands, in figures and in words; null where it stands nowhere. */
    static @Nullable JsonObject source(@Nullable Source source) {
        return source == null
                ? null
                : new JsonObject().put("document", source.document()).put("section", source.section())
                        .put("approved", source.approved()).put("firstLine", source.firstLine())
                        .put("lastLine", source.lastLine()).put("place", place(source));
    }

    /** {@code dokument 004, afsnit 14, linje 5402-5404}. */
    static String place(Source source) {
        return "dokument %s, afsnit %s, linje %s".formatted(source.document(), source.section(),
                source.firstLine() == source.lastLine()
                        ? String.valueOf(source.firstLine())
                        : source.firstLine() + "-" + source.lastLine());
    }

    /** The sentence itself; empty lines are left out, the numbers stay. */
    static JsonObject lines(Source source, List<String> lines) {
        JsonArray written = new JsonArray();
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).isEmpty()) {
                written.add(new JsonObject().put("number", source.firstLine() + number)
                        .put("text", lines.get(number)));
            }
        }
        JsonObject place = source(source);
        return (place == null ? new JsonObject() : place).put("lines", written);
    }

    /** A kind of rule in Danish. */
    static String kindName(RuleKind kind) {
        return switch (kind) {
            case CASEWORK -> "Sagsbehandling";
            case START -> "Start af hjælpen";
            case DURATION -> "Varighed";
            case REVIEW -> "Fast revurdering";
            case FOLLOW_UP -> "Opfølgning";
            case INACTIVITY -> "Manglende behov";
            case ON_EVENT -> "Når noget sker";
            case QUANTITY -> "Omfang";
            case SAVED_UNITS -> "Opsparet tid";
            case NOTICE -> "Varsel";
            case COMPLAINT -> "Klagefrist";
        };
    }
}
