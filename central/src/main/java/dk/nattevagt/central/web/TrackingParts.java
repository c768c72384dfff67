package dk.nattevagt.central.web;

/** What the pages about trackers are given. */
public record TrackingParts(MapParts map) {}
