package dk.nattevagt.central.web;

import static dk.nattevagt.central.web.GrantWords.array;
import static dk.nattevagt.central.web.GrantWords.maybe;

import dk.nattevagt.central.casework.CaseDeadline;
import dk.nattevagt.central.casework.CaseDeadlines;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantDecision;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantFlag;
import dk.nattevagt.central.casework.GrantFlags;
import dk.nattevagt.central.casework.GrantRules;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.casework.Looked;
import dk.nattevagt.central.casework.Looks;
import dk.nattevagt.central.casework.NextStep;
import dk.nattevagt.central.casework.Worklist.Known;
import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.Source;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Grants, what is proposed for them and what has been decided, as the interface writes them. */
final class GrantJson {
    private final GrantWords words;
    private final ZoneId zone;

    GrantJson(GrantWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    GrantWords words() {
        return words;
    }

    JsonObject summary(GrantCase one) {
        Grant grant = one.grant();
        JsonObject json = new JsonObject().put("id", one.id().value()).put("service", grant.service())
                .put("stage", one.stage().wireName()).put("citizen", words.person(one.citizen()))
                .put("home", words.home(one.citizen())).put("standard", one.standard()).put("revision", one.revision());
        maybe(json, "variant", grant.variant());
        maybe(json, "duration",
                grant.duration() == null ? null : grant.duration().name().toLowerCase(Locale.ROOT));
        maybe(json, "legalBasis", grant.legalBasis());
        maybe(json, "applied", grant.applied());
        maybe(json, "decided", grant.decided());
        maybe(json, "started", grant.started());
        return maybe(json, "ended", one.ended());
    }

    /** With what the rules propose, what runs and what is to be known of it. */
    JsonObject looked(Known known) {
        String standard = known.file().grant().standard();
        LocalDate today = known.ground().today();
        return summary(known.file().grant()).put("proposals", array(Looks.of(known.file(), known.ground()).stream()
                .map(one -> proposal(one, standard, today))))
                .put("deadlines", array(CaseDeadlines.of(known.file(), known.ground()).stream()
                        .map(one -> deadline(one, standard))))
                .put("flags", array(GrantFlags.of(known.file(), known.ground()).stream().map(GrantJson::flag)));
    }

    JsonObject whole(Known known, List<GrantEntry> journal) {
        NextStep next = NextStep.of(known.file(), known.ground()).orElse(null);
        return looked(known).put("facts", array(known.file().facts().stream().map(this::fact)))
                .put("decisions", array(known.file().decisions().stream().map(this::decision)))
                .put("complaints", array(known.file().complaints().stream().map(this::complaint)))
                .put("journal", array(journal.stream().map(this::entry)))
                .put("may", array(NextStep.may(known.file(), known.ground()).stream()))
                .put("next", next == null
                        ? null
                        : maybe(new JsonObject().put("act", next.act()).put("text", next.text()), "due",
                                next.due()));
    }

    JsonObject proposal(Looked looked, String standard, LocalDate today) {
        Proposal one = looked.proposal();
        Conclusion conclusion = one.conclusion();
        Judgement judgement = looked.judgement();
        JsonObject json = new JsonObject().put("key", "%s@%s".formatted(one.rule().id(), one.due()))
                .put("rule", one.rule().id()).put("kind", one.rule().kind().name()).put("due", one.due().toString())
                .put("state", state(one.due(), today)).put("daysLeft", ChronoUnit.DAYS.between(today, one.due()))
                .put("consequence", one.rule().consequence()).put("complaint", one.complaint())
                .put("source", source(one.rule().source(), standard)).put("explanation", one.explanation())
                .put("setAside", looked.setAside())
                .put("judgement", judgement == null ? null : judgement(judgement, looked.factsChanged()));
        return maybe(json, "conclusion", conclusion == null ? null : conclusion.wireName());
    }

    private static String state(LocalDate due, LocalDate today) {
        return due.isBefore(today) ? "overdue" : due.isEqual(today) ? "due" : "coming";
    }

    private JsonObject judgement(Judgement one, boolean factsChanged) {
        JsonObject json = new JsonObject().put("verdict", one.verdict().wireName()).put("reasons", one.reasons())
                .put("by", one.by().value()).put("byName", words.name(one.by())).put("at", text(one.at()))
                .put("confirmation", one.confirmation().wireName()).put("factsChanged", factsChanged);
        maybe(json, "endsOn", one.endsOn());
        maybe(json, "lookAgainOn", one.lookAgainOn());
        return maybe(json, "confirmedBy", words.name(one.confirmedBy()));
    }

    private static JsonObject source(Source source, String standard) {
        JsonObject json = new JsonObject().put("document", source.document()).put("section", source.section())
                .put("lines", "%d-%d".formatted(source.firstLine(), source.lastLine())).put("standard", standard);
        return maybe(json, "approved", source.approved());
    }

    JsonObject deadline(CaseDeadline one, String standard) {
        Source source = one.source();
        JsonObject json = new JsonObject().put("what", one.what().wireName()).put("due", one.due().toString())
                .put("state", one.nearness().wireName()).put("daysLeft", one.daysLeft())
                .put("explanation", one.explanation());
        if (source != null) {
            json.put("source", source(source, standard));
        }
        String advice = one.advice();
        return advice == null ? json : json.put("advice", new JsonObject().put("act", "delay").put("text", advice));
    }

    static JsonObject flag(GrantFlag flag) {
        return maybe(new JsonObject().put("kind", flag.kind().wireName()).put("text", flag.text()), "since",
                flag.since());
    }

    private JsonObject fact(GrantFact fact) {
        GrantEvent event = fact.event();
        JsonObject json = new JsonObject().put("date", event.date().toString()).put("kind", event.kind().wireName())
                .put("by", fact.by().value()).put("byName", words.name(fact.by()))
                .put("recordedAt", text(fact.recordedAt()))
                .put("late", GrantRules.late(event, LocalDate.ofInstant(fact.recordedAt(), zone)));
        maybe(json, "to", event.to().equals(event.date()) ? null : event.to());
        return maybe(json, "reason", event.reason());
    }

    private JsonObject decision(GrantDecision one) {
        JsonObject json = new JsonObject().put("number", one.number()).put("at", text(one.at()))
                .put("by", one.by().value()).put("byName", words.name(one.by())).put("act", one.act().wireName())
                .put("reasons", one.reasons()).put("made", one.made().toString()).put("day", one.day().toString())
                .put("journalNoteOnly", one.journalNoteOnly()).put("confirmation", one.confirmation().wireName());
        maybe(json, "legalBasis", one.legalBasis());
        return maybe(json, "confirmedBy", words.name(one.confirmedBy()));
    }

    private JsonObject complaint(GrantComplaint one) {
        GrantComplaint.Outcome outcome = one.outcome();
        JsonObject json = new JsonObject().put("number", one.number()).put("decision", one.decision())
                .put("received", one.received().toString()).put("text", one.text()).put("late", one.late())
                .put("state", one.state().wireName()).put("reassessBy", one.reassessBy().toString());
        maybe(json, "outcome", outcome == null ? null : outcome.wireName());
        maybe(json, "reasons", one.reasons());
        return maybe(json, "passedOn", one.passedOn());
    }

    private JsonObject entry(GrantEntry entry) {
        JsonObject details = new JsonObject();
        entry.details().forEach(details::put);
        return new JsonObject().put("at", text(entry.at())).put("by", entry.by().value())
                .put("byName", words.name(entry.by())).put("kind", entry.kind().wireName()).put("details", details);
    }

    private static @Nullable String text(Instant at) {
        return AlarmJson.text(at);
    }
}
