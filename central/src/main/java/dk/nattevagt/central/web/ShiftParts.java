package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallBacks;
import dk.nattevagt.central.desk.NoticeDesk;
import dk.nattevagt.central.desk.NotificationArchive;
import dk.nattevagt.central.desk.Presence;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.escalation.Staffing;

/** The shift: who is there, what they must know, and how each was told. */
public record ShiftParts(
        Staffing staffing,
        Presence presence,
        SignsOfLife signs,
        NoticeDesk notices,
        NotificationArchive notifications,
        CallBacks callBacks) {}
