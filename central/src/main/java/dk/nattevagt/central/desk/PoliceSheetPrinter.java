package dk.nattevagt.central.desk;

import dk.nattevagt.central.search.PoliceSheet;

/** Makes a sheet of paper of what the police are handed. */
public interface PoliceSheetPrinter {

    /** A PDF of one A4 page, or more where there is much to say. */
    byte[] print(PoliceSheet sheet);
}
