package dk.nattevagt.central.units;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A number as Danes write it. */
final class DanishNumber {
    private DanishNumber() {}

    static String of(double number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.of("da", "DK"))).format(number);
    }
}
