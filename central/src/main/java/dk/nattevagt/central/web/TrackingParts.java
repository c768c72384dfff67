package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.ZoneBook;

/** What the pages about trackers are given. */
public record TrackingParts(MapParts map, ZoneBook zones) {}
