package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.NeedArchive;

/**
 * What the pages about a citizen's calls are given.
 *
 * @param calls what the alarms and the equipment say
 * @param needs where it is written down whose a call was
 */
public record DossierParts(AlarmCallHistory calls, NeedArchive needs) {}
