package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallRounds;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.desk.QualityArchive;
import dk.nattevagt.central.desk.WorkList;
import java.time.ZoneId;

/**
 * What the pages about quality, outages, the day's work and test days are given.
 *
 * @param zone in which hours and days are counted
 */
public record IncidentParts(QualityArchive quality, CallRounds rounds, WorkList work, ExerciseDesk exercises,
        ZoneId zone) {}
