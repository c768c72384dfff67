package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.WeekHours;

/**
 * Where a wearer is safe, and when that is asked.
 *
 * @param id unique among the wearer's
 * @param name as people call it: hjemme, dagcenter
 * @param hours in which the wearer should be there
 */
public record SafeZone(String id, String name, ZoneArea area, WeekHours hours) {}
