package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A care team in a registry file.
 *
 * @param members log-in names
 * @param leaders log-in names; left out, the municipality's shift leaders
 * @param homes those it covers by name
 * @param areas those it covers by area; neither given, it covers the whole municipality
 * @param shifts those in which it answers alarms; left out, all
 * @param rotation what the team begins with
 */
public record TeamKeys(String id, String name, List<String> members, @Nullable List<String> leaders,
        @Nullable List<String> homes, @Nullable List<String> areas, @Nullable List<String> shifts,
        @Nullable RotationKeys rotation) {

    /**
     * Weeks that come again and again.
     *
     * @param from the first day
     */
    public record RotationKeys(String from, List<List<DutyKeys>> weeks) {}

    /**
     * Who is on which shifts of which days.
     *
     * @param days such as mon; left out, all
     * @param shifts left out, all
     */
    public record DutyKeys(@Nullable List<String> days, @Nullable List<String> shifts, List<String> people) {}
}
