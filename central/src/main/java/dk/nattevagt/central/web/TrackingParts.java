package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.ZoneBook;

/**
 * What the pages about trackers are given.
 *
 * @param location positions, and who may be shown them
 * @param zones where wearers are safe
 * @param map the ground under the map
 * @param lostPersons for the search for those who are lost
 */
public record TrackingParts(TrackerOverview trackers, GpsTasks gps, LocationParts location, ZoneBook zones,
        MapParts map, LostPersonParts lostPersons) {}
