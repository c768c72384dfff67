package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.LookUpJournal;
import dk.nattevagt.central.desk.ObjectionBook;
import dk.nattevagt.central.desk.PositionDesk;

/** What the pages about positions are given: the one way to them, its journal, and who objects. */
public record LocationParts(PositionDesk desk, LookUpJournal journal, ObjectionBook objections) {}
