package dk.nattevagt.central.quality;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values [RFC 4180] as a Danish spreadsheet opens them: semicolons, because the comma is a Danish decimal point;
 * a byte order mark, without which Excel garbles æ, ø and å; and no cell that a spreadsheet would take for a formula.
 */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** The document; a null is an empty cell. */
    public static String write(List<? extends List<? extends @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    /** A spreadsheet runs a text that begins like a formula; with an apostrophe before it, it shows it. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == ',' || c < ' ')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
