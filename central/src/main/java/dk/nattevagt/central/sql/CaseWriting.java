package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.CaseTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseAnswer;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.Checklist;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.central.search.Searcher;
import dk.nattevagt.central.tracking.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A transaction about lost-person cases, on the writer's connection. */
record CaseWriting(Connection connection) implements CaseTransaction {

    @Override
    public Optional<LostPersonCase> openOf(CitizenId citizen) {
        return Sql.run(() -> CaseRows.list(connection, "WHERE citizen = ? AND closed_at IS NULL", citizen.value()))
                .stream().findFirst();
    }

    @Override
    public Optional<LostPersonCase> find(CaseId id) {
        return Sql.run(() -> CaseRows.list(connection, "WHERE id = ?", id.value())).stream().findFirst();
    }

    @Override
    public void put(LostPersonCase lost, List<CaseEntry> entries) {
        Sql.run(() -> {
            if (lost.revision() == 1) {
                insert(lost);
            } else if (update(lost) != 1) {
                throw new SQLException("somebody else has changed the case meanwhile");
            }
            people(lost);
            answers(lost);
            relatives(lost);
            for (CaseEntry entry : entries) {
                Sql.update(connection,
                        "INSERT INTO case_entry (lost_case, at, kind, staff, in_person, details) VALUES (?, ?, ?, ?, ?, ?)",
                        lost.id().value(), entry.at(), entry.kind().wireName(), entry.by().value(), entry.inPerson(),
                        JournalRow.text(entry.details()));
            }
            return lost;
        });
    }

    private void insert(LostPersonCase lost) throws SQLException {
        CaseOrigin origin = lost.origin();
        String alarm = origin instanceof CaseOrigin.ZoneAlarm(var id) ? id.value() : null;
        CaseOrigin.RelativeCalled caller = origin instanceof CaseOrigin.RelativeCalled called ? called : null;
        Sql.update(connection, "INSERT INTO lost_person_case (id, citizen, home, municipality, opened_by, opened_at,"
                + " origin, alarm, caller_name, caller_phone, leader, risks, revision)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1)", lost.id().value(), lost.citizen().value(),
                lost.home().value(), lost.municipality().value(), lost.openedBy().value(), lost.openedAt(),
                origin.wireName(), alarm, caller == null ? null : caller.name(), caller == null ? null : caller.phone(),
                lost.leader().value());
    }

    private int update(LostPersonCase lost) throws SQLException {
        Checklist known = lost.checklist();
        CaseEnding ending = lost.ending();
        String risks = known.risks().stream().map(Risk::wireName).sorted().collect(Collectors.joining("\n"));
        return Sql.update(connection, "UPDATE lost_person_case SET leader = ?, last_seen_at = ?, risks = ?,"
                + " police_told_at = ?, fetching_at = ?, ending = ?, found_where = ?, found_at = ?, ending_note = ?,"
                + " closed_by = ?, closed_at = ?, revision = ? WHERE id = ? AND revision = ?", lost.leader().value(),
                known.lastSeenAt(), risks, known.policeToldAt(), lost.fetchingAt(),
                ending == null ? null : ending.how().wireName(), ending == null ? null : ending.where(),
                ending == null ? null : ending.foundAt(), ending == null ? null : ending.note(),
                ending == null ? null : ending.by().value(), ending == null ? null : ending.closedAt(),
                lost.revision(), lost.id().value(), lost.revision() - 1);
    }

    private void people(LostPersonCase lost) throws SQLException {
        Sql.update(connection, "DELETE FROM case_person WHERE lost_case = ?", lost.id().value());
        int position = 0;
        for (Searcher one : lost.people()) {
            Sql.update(connection,
                    "INSERT INTO case_person (lost_case, staff, position, since, place, in_person) VALUES (?, ?, ?, ?, ?, ?)",
                    lost.id().value(), one.user().value(), position++, one.since(), one.where(), one.inPerson());
        }
    }

    private void answers(LostPersonCase lost) throws SQLException {
        for (Map.Entry<ChecklistItem, CaseAnswer> answer : lost.checklist().answers().entrySet()) {
            Sql.update(connection, "INSERT INTO case_answer (lost_case, item, text, staff, at) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (lost_case, item) DO UPDATE SET text = excluded.text, staff = excluded.staff,"
                    + " at = excluded.at", lost.id().value(), answer.getKey().wireName(), answer.getValue().text(),
                    answer.getValue().by().value(), answer.getValue().at());
        }
    }

    private void relatives(LostPersonCase lost) throws SQLException {
        Sql.update(connection, "DELETE FROM case_relative WHERE lost_case = ?", lost.id().value());
        int position = 0;
        for (RelativeAsked one : lost.relatives()) {
            Sql.update(connection, "INSERT INTO case_relative (lost_case, name, relation, position, calls, answer,"
                    + " fetches, note, staff, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lost.id().value(),
                    one.name(), one.relation(), position++, one.calls(), one.answer().wireName(), one.fetches(),
                    one.note(), one.by().value(), one.at());
        }
    }

    @Override
    public Optional<Answered> answered(UserId by, String key) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM case_act WHERE staff = ? AND act_key = ?", row -> {
            String refusal = row.getString("refusal");
            return new Answered(by, key, new CaseId(Sql.text(row, "lost_case")), CaseRows.moment(row, "answered_at"),
                    refusal == null ? null : CaseRefusal.ofWireName(refusal));
        }, by.value(), key));
    }

    @Override
    public void answered(Answered act) {
        CaseRefusal refusal = act.refusal();
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO case_act (staff, act_key, lost_case, answered_at, refusal) VALUES (?, ?, ?, ?, ?)",
                act.by().value(), act.key(), act.id().value(), act.at(), refusal == null ? null : refusal.wireName()));
    }

    @Override
    public void released(CaseId id, Instant at) {
        Sql.run(() -> Sql.update(connection, "UPDATE lost_person_case SET released_at = ? WHERE id = ?", at,
                id.value()));
    }
}
