package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A grant a citizen had before the service came, as the registry file tells it. */
public record InitialGrant(MunicipalityId municipality, CitizenId citizen, Grant grant) {

    /** The same at each start, so that it is taken over once. */
    public GrantId id() {
        String what = "%s %s %s %s %s".formatted(municipality, citizen, grant.service(), grant.applied(),
                grant.decided());
        return new GrantId("registry-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }
}
