package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantSettingsBook;
import java.time.ZoneId;

/**
 * What the pages about grants are given.
 *
 * @param book quality standards, and how each municipality works with them
 * @param zone whose days count
 * @param dossier what a need is judged by
 */
public record GrantParts(GrantSettingsBook book, ZoneId zone, DossierParts dossier) {}
