package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the book in which every decision about rota and plans is kept.
 *
 * @param number larger than that of every earlier line
 * @param by null for what the registry's file began with
 */
public record RotaEntry(long number, MunicipalityId municipality, @Nullable UserId by, Instant at, RotaAct act) {}
