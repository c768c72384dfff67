package dk.nattevagt.central.web;

/**
 * What the pages about trackers are given.
 *
 * @param lostPersons for the search for those who are lost
 */
public record TrackingParts(LostPersonParts lostPersons) {}
