package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallRounds;
import dk.nattevagt.central.desk.QualityArchive;
import dk.nattevagt.central.desk.WorkList;
import java.time.ZoneId;

/**
 * What the pages about quality, outages and the day's work are given.
 *
 * @param zone in which hours and days are counted
 */
public record IncidentParts(QualityArchive quality, CallRounds rounds, WorkList work, ZoneId zone) {}
