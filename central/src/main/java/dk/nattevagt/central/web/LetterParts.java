package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.desk.LetterPrinter;

/** What the pages about letters and saved units are given. */
public record LetterParts(GrantLetters letters, LetterPrinter printer, GrantUnits units) {}
