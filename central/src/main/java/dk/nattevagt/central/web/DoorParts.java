package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DoorCodes;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.DoorOverview;
import dk.nattevagt.central.desk.DoorWatch;

/** What the pages about doors are given. */
public record DoorParts(DoorDesk desk, DoorOverview overview, DoorCodes codes, DoorWatch watch) {}
