package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen has applied for or been granted, and how far it has come.
 *
 * @param municipality whose assessors decide it; stays when the citizen moves
 * @param standard the quality standard it is decided by, such as greve-2022
 * @param grant what the rules see of it
 * @param ended its last day; null unless it is {@link Stage#ENDED} or {@link Stage#WITHDRAWN}
 * @param closedBy the person who refused or ended it, or wrote down that it was withdrawn; null while it lasts
 * @param revision grows by one with each change; 0 before it is stored
 */
public record GrantCase(GrantId id, CitizenId citizen, MunicipalityId municipality, String standard, Grant grant,
        Stage stage, @Nullable LocalDate ended, @Nullable UserId closedBy, long revision) {

    /** @throws IllegalArgumentException when it is closed by nobody, has ended on no day, or lasts and has been closed */
    public GrantCase {
        if (stage.lasting() != (closedBy == null)) {
            throw new IllegalArgumentException("a person closes a grant, and one that lasts is not closed");
        }
        if ((stage == Stage.ENDED || stage == Stage.WITHDRAWN) != (ended != null)) {
            throw new IllegalArgumentException("a grant that has ended has a last day, and no other has");
        }
    }

    /** One that lasts: applied for or granted. */
    public GrantCase(GrantId id, CitizenId citizen, MunicipalityId municipality, String standard, Grant grant,
            Stage stage, long revision) {
        this(id, citizen, municipality, standard, grant, stage, null, null, revision);
    }

    GrantCase lasting(Stage stage, Grant grant) {
        return new GrantCase(id, citizen, municipality, standard, grant, stage, revision + 1);
    }

    GrantCase closed(Stage stage, Grant grant, @Nullable LocalDate ended, UserId by) {
        return new GrantCase(id, citizen, municipality, standard, grant, stage, ended, by, revision + 1);
    }

    /** As it stands, one revision on. */
    GrantCase touched() {
        return new GrantCase(id, citizen, municipality, standard, grant, stage, ended, closedBy, revision + 1);
    }

    /** Whether help is promised on this day: granted, and its last day has not passed. */
    boolean activeOn(LocalDate day) {
        return stage == Stage.GRANTED
                || ((stage == Stage.ENDED || stage == Stage.WITHDRAWN) && grant.decided() != null && ended != null
                        && !day.isAfter(ended));
    }
}
