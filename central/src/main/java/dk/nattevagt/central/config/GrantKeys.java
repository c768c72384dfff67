package dk.nattevagt.central.config;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a municipality handles grants; what is left out is as in {@link GrantSettings#STANDARD}.
 *
 * @param standard such as greve-2022
 * @param closed days of every year, such as 12-24
 * @param letters how its letters begin
 */
public record GrantKeys(@Nullable String standard, @Nullable Boolean fourEyes, @Nullable List<String> closed,
        @Nullable Integer unprovenAfterDays, @Nullable Integer warnBeforeDays, @Nullable LetterKeys letters) {

    /**
     * How letters begin.
     *
     * @param office that decides, such as Visitationen
     * @param address its lines
     * @param phone to call, as citizens write it
     */
    public record LetterKeys(@Nullable String office, @Nullable List<String> address, @Nullable String phone) {
        LetterHead head() {
            return new LetterHead(Objects.requireNonNullElse(office, LetterHead.STANDARD.office()),
                    Objects.requireNonNullElse(address, List.of()), phone);
        }
    }

    /** How letters begin in the municipalities that say so. */
    static Map<MunicipalityId, LetterHead> heads(RegistryFile file) {
        Map<MunicipalityId, LetterHead> heads = new HashMap<>();
        for (RegistryFile.Municipality municipality : file.municipalities()) {
            GrantKeys grants = municipality.grants();
            LetterKeys letters = grants == null ? null : grants.letters();
            if (letters != null) {
                heads.put(new MunicipalityId(municipality.id()), letters.head());
            }
        }
        return heads;
    }

    /** @throws IllegalArgumentException for a day that is none, or a number out of range */
    GrantSettings settings() {
        GrantSettings usual = GrantSettings.STANDARD;
        List<String> days = closed == null ? List.of() : closed;
        return new GrantSettings(Objects.requireNonNullElse(standard, usual.standard()),
                Objects.requireNonNullElse(fourEyes, usual.fourEyes()),
                days.stream().map(GrantKeys::day).collect(Collectors.toSet()),
                Objects.requireNonNullElse(unprovenAfterDays, usual.unprovenAfterDays()),
                Objects.requireNonNullElse(warnBeforeDays, usual.warnBeforeDays()));
    }

    private static MonthDay day(String written) {
        if (!written.matches("\\d\\d-\\d\\d")) {
            throw new IllegalArgumentException("closed: a day of the year is such as 12-24, not " + written);
        }
        return MonthDay.parse("--" + written);
    }
}
