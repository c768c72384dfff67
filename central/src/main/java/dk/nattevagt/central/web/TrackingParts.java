package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.TrackerOverview;

/**
 * What the pages about trackers are given.
 *
 * @param location positions, and who may be shown them
 * @param lostPersons for the search for those who are lost
 */
public record TrackingParts(TrackerOverview trackers, GpsTasks gps, LocationParts location,
        LostPersonParts lostPersons) {}
