package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.MonthReview;
import dk.nattevagt.central.casework.MonthWords;

/** Puts a month's proposals on paper. */
public interface MonthPrinter {

    /**
     * A PDF of A4 pages with numbers.
     *
     * @param footer when it was printed and by whom
     */
    byte[] print(MonthReview month, MonthWords words, String footer);
}
