package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.HandoverDesk;
import dk.nattevagt.central.desk.RotaWatch;
import dk.nattevagt.central.desk.StaffingBook;

/** Rota and plans: as they stand, what is missing, and what is handed over. */
public record StaffingParts(StaffingBook book, RotaWatch watch, HandoverDesk handover) {}
