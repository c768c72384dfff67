package dk.nattevagt.central.sql;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantDecision;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantNote;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.desk.GrantTransaction;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction about grants, on the writer's connection. */
record GrantWriting(Connection connection) implements GrantTransaction {

    @Override
    public Optional<GrantFile> find(GrantId id) {
        return Sql.run(() -> GrantRows.files(connection, "c.id = ?", "c.id", id.value())).stream().findFirst();
    }

    @Override
    public List<GrantCase> of(MunicipalityId municipality, Collection<CitizenId> citizens) {
        return Sql.run(() -> SqlGrants.of(connection, municipality, citizens));
    }

    @Override
    public List<GrantCase> ofService(MunicipalityId municipality, String service) {
        return Sql.run(() -> GrantRows.cases(connection, "WHERE c.municipality = ? AND c.service = ? ORDER BY c.id",
                municipality.value(), service));
    }

    @Override
    public void put(GrantFile file, List<GrantEntry> entries) {
        Sql.run(() -> {
            write(file.grant());
            lines(file);
            for (GrantEntry entry : entries) {
                Sql.update(connection,
                        "INSERT INTO grant_entry (grant_case, at, kind, staff, details) VALUES (?, ?, ?, ?, ?)",
                        file.id().value(), entry.at(), entry.kind().wireName(), entry.by().value(),
                        JournalRow.text(entry.details()));
            }
            return file;
        });
    }

    private void write(GrantCase next) throws SQLException {
        Grant grant = next.grant();
        String duration = grant.duration() == null ? null : grant.duration().name().toLowerCase(Locale.ROOT);
        if (next.revision() == 1) {
            Sql.update(connection, "INSERT INTO grant_case (id, citizen, municipality, standard, service, variant,"
                    + " duration, legal_basis, applied, decided, started, stage, ended, closed_by, revision)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)", next.id().value(),
                    next.citizen().value(), next.municipality().value(), next.standard(), grant.service(),
                    grant.variant(), duration, grant.legalBasis(), text(grant.applied()), text(grant.decided()),
                    text(grant.started()), next.stage().wireName(), text(next.ended()), text(next.closedBy()));
        } else if (Sql.update(connection, "UPDATE grant_case SET variant = ?, duration = ?, legal_basis = ?,"
                + " decided = ?, started = ?, stage = ?, ended = ?, closed_by = ?, revision = ?"
                + " WHERE id = ? AND revision = ?", grant.variant(), duration, grant.legalBasis(),
                text(grant.decided()), text(grant.started()), next.stage().wireName(), text(next.ended()),
                text(next.closedBy()), next.revision(), next.id().value(), next.revision() - 1) != 1) {
            throw new SQLException("somebody else has changed the grant meanwhile");
        }
    }

    /** Lines that stand already are left as they are, but for what a second person or a complaint's course adds to them. */
    private void lines(GrantFile file) throws SQLException {
        String id = file.id().value();
        int number = 0;
        for (GrantFact fact : file.facts()) {
            fact(id, ++number, fact);
        }
        number = 0;
        for (Judgement judgement : file.judgements()) {
            judgement(id, ++number, judgement);
        }
        for (GrantDecision decision : file.decisions()) {
            decision(id, decision);
        }
        for (GrantComplaint complaint : file.complaints()) {
            complaint(id, complaint);
        }
        number = 0;
        for (GrantNote note : file.notes()) {
            Sql.update(connection, "INSERT INTO grant_note (grant_case, number, kind, day, text, staff, at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (grant_case, number) DO NOTHING", id, ++number,
                    note.kind().wireName(), text(note.day()), note.text(), note.by().value(), note.at());
        }
    }

    private void fact(String id, int number, GrantFact fact) throws SQLException {
        GrantEvent event = fact.event();
        Sql.update(connection, "INSERT INTO grant_fact (grant_case, number, kind, date, to_date, reason, staff,"
                + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (grant_case, number) DO NOTHING", id,
                number, event.kind().wireName(), text(event.date()), text(event.to()), event.reason(),
                fact.by().value(), fact.recordedAt());
    }

    private void judgement(String id, int number, Judgement judged) throws SQLException {
        Sql.update(connection, "INSERT INTO grant_judgement (grant_case, number, rule, due, verdict, reasons, staff,"
                + " at, facts, look_again_on, ends_on, confirmation, confirmed_by, confirmed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (grant_case, number) DO UPDATE SET"
                + " confirmation = excluded.confirmation, confirmed_by = excluded.confirmed_by,"
                + " confirmed_at = excluded.confirmed_at", id, number, judged.rule(), text(judged.due()),
                judged.verdict().wireName(), judged.reasons(), judged.by().value(), judged.at(), judged.facts(),
                text(judged.lookAgainOn()), text(judged.endsOn()), judged.confirmation().wireName(),
                text(judged.confirmedBy()), judged.confirmedAt());
    }

    private void decision(String id, GrantDecision decided) throws SQLException {
        Sql.update(connection, "INSERT INTO grant_decision (grant_case, number, act, reasons, legal_basis, made, day,"
                + " journal_note_only, staff, at, confirmation, confirmed_by, confirmed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (grant_case, number) DO UPDATE SET"
                + " made = excluded.made, confirmation = excluded.confirmation,"
                + " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at", id, decided.number(),
                decided.act().wireName(), decided.reasons(), decided.legalBasis(), text(decided.made()),
                text(decided.day()), decided.journalNoteOnly(), decided.by().value(), decided.at(),
                decided.confirmation().wireName(), text(decided.confirmedBy()), decided.confirmedAt());
    }

    private void complaint(String id, GrantComplaint one) throws SQLException {
        Sql.update(connection, "INSERT INTO grant_complaint (grant_case, number, decision, received, text, late, state,"
                + " reassess_by, outcome, reasons, passed_on, staff, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (grant_case, number) DO UPDATE SET state = excluded.state,"
                + " outcome = excluded.outcome, reasons = excluded.reasons, passed_on = excluded.passed_on", id,
                one.number(), one.decision(), text(one.received()), one.text(), one.late(), one.state().wireName(),
                text(one.reassessBy()), one.outcome() == null ? null : one.outcome().wireName(), one.reasons(),
                text(one.passedOn()), one.by().value(), one.at());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String text(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
