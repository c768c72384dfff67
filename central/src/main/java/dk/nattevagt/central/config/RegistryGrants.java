package dk.nattevagt.central.config;

import dk.nattevagt.central.casework.InitialGrant;
import dk.nattevagt.central.config.RegistryFile.CitizenKeys;
import dk.nattevagt.central.config.RegistryFile.HomeKeys;
import dk.nattevagt.central.config.RegistryFile.Municipality;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a registry file says of the grants that citizens have already. */
final class RegistryGrants {
    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,4}) days ago");

    private RegistryGrants() {}

    /** @throws IllegalArgumentException naming the citizen and the key */
    static List<InitialGrant> read(Municipality keys) {
        return read(keys, LocalDate::parse);
    }

    /** As {@link #read}; days may also be such as {@code 175 days ago}. */
    static List<InitialGrant> read(Municipality keys, LocalDate today) {
        return read(keys, written -> {
            Matcher ago = DAYS_AGO.matcher(written);
            return ago.matches() ? today.minusDays(Integer.parseInt(ago.group(1))) : LocalDate.parse(written);
        });
    }

    private static List<InitialGrant> read(Municipality keys, Function<String, LocalDate> day) {
        return keys.homes().stream().flatMap(home -> of(home, new MunicipalityId(keys.id()), day)).toList();
    }

    private static Stream<InitialGrant> of(HomeKeys home, MunicipalityId municipality,
            Function<String, LocalDate> day) {
        return home.citizens().stream().flatMap(citizen -> Stream.ofNullable(citizen.grants()).flatMap(List::stream)
                .map(grant -> {
                    CitizenId id = id(home, citizen);
                    return new InitialGrant(municipality, id, grant(id, grant, day));
                }));
    }

    /** Numbers in a home move up when somebody moves in: a grant must not follow them to another person. */
    private static CitizenId id(HomeKeys home, CitizenKeys citizen) {
        String id = citizen.id();
        if (id == null) {
            throw new IllegalArgumentException("home %s: a citizen with grants needs an id".formatted(home.id()));
        }
        return new CitizenId(id);
    }

    private static Grant grant(CitizenId citizen, CitizenGrantKeys keys, Function<String, LocalDate> day) {
        LocalDate decided = day(citizen, "decided", keys.decided(), day);
        LocalDate applied = day(citizen, "applied", keys.applied(), day);
        if (applied == null && decided == null) {
            throw wrong(citizen, "says neither when it was applied for nor when it was decided");
        }
        LocalDate started = day(citizen, "started", keys.started(), day);
        if (applied != null && decided != null && decided.isBefore(applied)) {
            throw wrong(citizen, "was decided before it was applied for");
        }
        return new Grant(keys.service(), keys.legalBasis(), applied, decided, started, duration(citizen, keys),
                keys.variant());
    }

    private static @Nullable GrantDuration duration(CitizenId citizen, CitizenGrantKeys keys) {
        String written = keys.duration();
        return written == null
                ? null
                : Arrays.stream(GrantDuration.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(written)).findFirst()
                        .orElseThrow(() -> wrong(citizen, "is temporary or permanent, not " + written));
    }

    private static @Nullable LocalDate day(CitizenId citizen, String key, @Nullable String written,
            Function<String, LocalDate> day) {
        try {
            return written == null ? null : day.apply(written);
        } catch (DateTimeException wrong) {
            throw wrong(citizen, "has %s that is no day such as 2026-11-21: %s".formatted(key, written));
        }
    }

    private static IllegalArgumentException wrong(CitizenId citizen, String what) {
        return new IllegalArgumentException("citizen %s: a grant %s".formatted(citizen, what));
    }
}
