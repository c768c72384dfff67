package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.CaseworkGround;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Worklist;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads grants with all that is to be known of them. Blocking. */
public final class GrantLists {
    /** For so long after its last day a grant is shown when what ended it is no longer so. */
    private static final int ENDED_SEEN_DAYS = 366;

    private final GrantStore store;
    private final GrantGround ground;

    /** Over these grants. */
    public GrantLists(GrantStore store, GrantGround ground) {
        this.store = store;
        this.ground = ground;
    }

    /** What they stand on. */
    public GrantGround ground() {
        return ground;
    }

    /** A grant of this municipality. */
    public Optional<Worklist.Known> find(MunicipalityId municipality, GrantId id) {
        return store.file(id).filter(file -> file.grant().municipality().equals(municipality)).map(this::known);
    }

    /** A grant with what decisions about it stand on. */
    public Worklist.Known known(GrantFile file) {
        GrantCase grant = file.grant();
        return new Worklist.Known(file,
                ground.of(grant.municipality(), grant.citizen(), grant.standard(), ground.calls(grant),
                        store.of(grant.municipality(), ground.household(grant.citizen())), ground.now()));
    }

    /** A grant's journal, oldest line first. */
    public List<GrantEntry> journal(GrantId id) {
        return store.journal(id);
    }

    /** A citizen's grants in this municipality, latest first. */
    public List<Worklist.Known> of(MunicipalityId municipality, CitizenId citizen) {
        return store.files(municipality, citizen).stream().map(this::known).toList();
    }

    /** Every grant of a municipality, whatever has become of it. */
    public List<GrantCase> all(MunicipalityId municipality) {
        return store.all(municipality);
    }

    /** What there is to do in a municipality. */
    public Worklist worklist(MunicipalityId municipality) {
        return Worklist.of(known(municipality), ground.today());
    }

    /** A municipality's grants that last, and those that ended lately, asked for all at once. */
    public List<Worklist.Known> known(MunicipalityId municipality) {
        LocalDate today = ground.today();
        Instant now = ground.now();
        List<GrantFile> files = Stream.concat(store.lastingFiles(municipality).stream(),
                store.endedFiles(municipality, today.minusDays(ENDED_SEEN_DAYS)).stream()).toList();
        LocalDate from = files.stream().map(file -> GrantGround.from(file.grant().grant(), today))
                .min(LocalDate::compareTo).orElse(today);
        Map<CitizenId, List<GrantEvent>> calls = ground.history().events(municipality,
                from.isAfter(today) ? today : from, today);
        Map<Object, List<GrantCase>> households = store.all(municipality).stream()
                .collect(Collectors.groupingBy(this::household));
        return files.stream().map(file -> known(file, calls, households, now)).toList();
    }

    private Worklist.Known known(GrantFile file, Map<CitizenId, List<GrantEvent>> calls,
            Map<Object, List<GrantCase>> households, Instant now) {
        GrantCase grant = file.grant();
        CaseworkGround stands = ground.of(grant.municipality(), grant.citizen(), grant.standard(),
                Objects.requireNonNullElseGet(calls.get(grant.citizen()), () -> unknown(grant)),
                Objects.requireNonNullElse(households.get(household(grant)), List.of()), now);
        return new Worklist.Known(file, stands);
    }

    private List<GrantEvent> unknown(GrantCase grant) {
        LocalDate today = ground.today();
        LocalDate from = GrantGround.from(grant.grant(), today);
        return CallHistory.nothingKnown(from, from.isAfter(today) ? from : today);
    }

    /** The home somebody lives in; who lives in none the registry knows of is a household of their own. */
    private Object household(GrantCase grant) {
        Optional<HomeId> home = ground.registry().homeOf(grant.citizen()).map(found -> found.id());
        return home.<Object>map(id -> id).orElseGet(grant::citizen);
    }
}
