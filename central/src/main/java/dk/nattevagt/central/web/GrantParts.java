package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantLists;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.MonthPrinter;
import dk.nattevagt.central.desk.SourceTexts;
import java.time.ZoneId;

/**
 * What the pages about grants are given.
 *
 * @param book quality standards, and how each municipality works with them
 * @param zone whose days count
 * @param desk where everything a person does with a grant enters
 * @param lists for reading
 * @param dossier what a need is judged by
 * @param letters for those about letters and saved units
 * @param sources the documents that quality standards come from
 * @param month puts a month's proposals on paper
 */
public record GrantParts(GrantSettingsBook book, ZoneId zone, GrantDesk desk, GrantLists lists, DossierParts dossier,
        LetterParts letters, SourceTexts sources, MonthPrinter month) {}
