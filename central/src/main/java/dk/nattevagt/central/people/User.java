package dk.nattevagt.central.people;

/** A member of staff who can log in. */
public record User(UserId id, String name, Role role, MunicipalityId municipality) {}
