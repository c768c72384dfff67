package dk.nattevagt.central.config;

/** A shift in a registry file: its name, and when it begins and ends by the clock on the wall, such as 23:00. */
public record ShiftKeys(String name, String from, String to) {}
