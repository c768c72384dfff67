package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;

/**
 * Everything a letter is made of.
 *
 * @param reference the case it belongs to
 * @param today the letter's date
 */
public record LetterFacts(QualityStandard standard, ServiceStandard service, Letter.Sender sender,
        Letter.Addressee addressee, String reference, Letter.Signature signature, LocalDate today, Matter matter) {}
