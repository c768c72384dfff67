package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.PoliceSheets;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What the pages about lost persons are given.
 *
 * @param zone in which moments are written and read
 * @param policeWithin how long a search without known risk goes on before the police are told
 */
public record LostPersonParts(LostPersons cases, PoliceSheets sheets, ZoneId zone, Duration policeWithin) {}
