package dk.nattevagt.central.web;

/**
 * What the pages about trackers are given.
 *
 * @param location positions, and who may be shown them
 */
public record TrackingParts(LocationParts location) {}
