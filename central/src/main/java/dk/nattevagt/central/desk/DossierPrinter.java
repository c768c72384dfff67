package dk.nattevagt.central.desk;

import dk.nattevagt.central.dossier.Dossier;
import java.time.Instant;

/** Puts a dossier on paper. */
public interface DossierPrinter {

    /** A PDF of A4 pages with numbers. */
    byte[] print(Dossier dossier, Instant printedAt, String printedBy);
}
