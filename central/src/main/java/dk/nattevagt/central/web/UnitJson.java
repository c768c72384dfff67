package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.units.Caps;
import dk.nattevagt.central.units.UnitEntry;
import dk.nattevagt.central.units.UnitLedger;
import dk.nattevagt.central.units.UnitRule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Saved units and caps as the interface writes them. */
final class UnitJson {
    private final Registry registry;

    UnitJson(Registry registry) {
        this.registry = registry;
    }

    JsonObject kept(GrantUnits.Kept kept) {
        UnitLedger ledger = kept.ledger();
        UnitRule rule = ledger.rule();
        UnitRule.Measure measure = rule.measure();
        JsonArray lots = new JsonArray();
        ledger.lots().forEach(lot -> lots.add(new JsonObject().put("from", lot.from().toString())
                .put("lastDay", lot.lastDay().toString()).put("left", measure.amount(lot.left()))));
        JsonArray lines = new JsonArray();
        ledger.lines().reversed().forEach(line -> lines.add(line(line, measure)));
        JsonObject json = new JsonObject().put("rule", rule.rule()).put("today", ledger.today().toString())
                .put("unit", measure.wireName()).put("balance", measure.amount(ledger.balance()))
                .put("balanceText", measure.danish(ledger.balance())).put("cap", measure.amount(rule.cap()))
                .put("each", measure.amount(rule.each())).put("every", rule.every().name().toLowerCase(
                        java.util.Locale.ROOT))
                .put("lasts", rule.lasts()).put("lapsed", measure.amount(ledger.lapsed()))
                .put("missing", measure.amount(ledger.missing())).put("lots", lots).put("entries", lines)
                .put("lasting", kept.grant().stage().lasting())
                .put("source", source(rule.source(), kept.grant().standard()));
        UnitLedger.Lot next = ledger.next();
        if (next != null) {
            json.put("nextLapse", new JsonObject().put("lastDay", next.lastDay().toString())
                    .put("amount", measure.amount(next.left())).put("text", measure.danish(next.left())));
        }
        Integer minutes = kept.minutesEach();
        if (minutes != null) {
            json.put("minutesEach", minutes);
        }
        Rule plan = kept.planAhead();
        if (plan != null && plan.period() != null) {
            json.put("planAhead", plan.period().danish());
        }
        return json;
    }

    private JsonObject line(UnitLedger.Line line, UnitRule.Measure measure) {
        JsonObject json = new JsonObject().put("day", line.day().toString()).put("kind", line.move().wireName())
                .put("amount", measure.amount(line.parts())).put("balance", measure.amount(line.balance()));
        UnitEntry entry = line.entry();
        if (entry == null) {
            return json;
        }
        json.put("number", entry.number()).put("by", entry.by().value()).put("byName", name(entry.by()))
                .put("at", entry.at().toString());
        return entry.note() == null ? json : json.put("note", entry.note());
    }

    JsonObject cap(GrantUnits.Cap cap, String standard) {
        Rule rule = cap.rule();
        Rule.Quantity quantity = java.util.Objects.requireNonNull(rule.quantity());
        JsonObject json = new JsonObject().put("rule", rule.id()).put("service", cap.service().service())
                .put("text", Caps.words(rule)).put("amount", quantity.amount()).put("unit", quantity.unit())
                .put("floor", !Caps.isUpper(rule)).put("source", source(rule.source(), standard));
        if (quantity.per() != null) {
            json.put("per", quantity.per());
        }
        if (rule.onlyFor().variant() != null) {
            json.put("variant", rule.onlyFor().variant());
        }
        Integer used = cap.used();
        if (used != null) {
            json.put("used", used).put("full", Caps.check(rule, used, 1) instanceof Caps.Answer.Refused);
        }
        return json;
    }

    private static JsonObject source(Source source, String standard) {
        JsonObject json = new JsonObject().put("document", source.document()).put("section", source.section())
                .put("lines", source.firstLine() + "-" + source.lastLine()).put("standard", standard);
        return source.approved() == null ? json : json.put("approved", source.approved());
    }

    private String name(UserId user) {
        return registry.user(user).map(User::name).orElse(user.value());
    }
}
