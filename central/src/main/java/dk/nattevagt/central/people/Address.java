package dk.nattevagt.central.people;

import org.jspecify.annotations.Nullable;

/**
 * Where a home is, precise enough for an ambulance.
 *
 * @param street street name and house number
 * @param floor as Danes write it: {@code st}, {@code 1}, {@code kl}; null in a house
 * @param door {@code tv}, {@code mf}, {@code th} or a number; null where there is one door
 */
public record Address(
        String street,
        @Nullable String floor,
        @Nullable String door,
        String postalCode,
        String city) {

    /** On one line, as on a letter: {@code Lindevej 4, 2. tv, 2670 Solby}. */
    public String oneLine() {
        StringBuilder line = new StringBuilder(street);
        if (floor != null) {
            line.append(", ").append(floor).append('.');
        }
        if (door != null) {
            line.append(floor == null ? ", " : " ").append(door);
        }
        return line.append(", ").append((postalCode + " " + city).strip()).toString();
    }
}
