package dk.nattevagt.central.desk;

import dk.nattevagt.central.letter.Letter;

/** Makes paper of a letter. */
public interface LetterPrinter {

    /** A PDF of A4 pages; the address stands where a window envelope shows it. */
    byte[] print(Letter letter);
}
