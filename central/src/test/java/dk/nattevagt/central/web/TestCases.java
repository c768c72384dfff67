package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Lost-person cases a test opens and closes. */
public final class TestCases implements CaseBook {
    private final Map<CaseId, CaseStanding> all = new ConcurrentHashMap<>();

    /** A citizen is being looked for by these. */
    public void open(String id, String citizen, Instant at, String... people) {
        Set<UserId> users = Arrays.stream(people).map(UserId::new).collect(Collectors.toSet());
        all.put(new CaseId(id), new CaseStanding(new CaseId(id), new CitizenId(citizen), at, users, true));
    }

    /** Found. */
    public void close(String id) {
        all.computeIfPresent(new CaseId(id), (_, open) -> new CaseStanding(open.id(), open.citizen(), open.openedAt(),
                open.people(), false));
    }

    @Override
    public Optional<CaseStanding> openCase(CitizenId citizen) {
        return all.values().stream().filter(one -> one.open() && one.citizen().equals(citizen)).findFirst();
    }

    @Override
    public Optional<CaseStanding> standing(CaseId id) {
        return Optional.ofNullable(all.get(id));
    }
}
