package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DossierDesk;
import dk.nattevagt.central.desk.DossierPrinter;

/**
 * What the pages about a citizen's calls are given.
 *
 * @param desk puts dossiers together
 * @param printer puts them on paper
 */
public record DossierParts(DossierDesk desk, DossierPrinter printer) {}
