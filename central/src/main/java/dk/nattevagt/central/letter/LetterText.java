package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.Danish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A letter as plain text, to be copied into the municipality's own digital post. */
final class LetterText {
    private static final int WIDTH = 78;

    private LetterText() {}

    static String of(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add(letter.addressee().name());
        lines.addAll(letter.addressee().address());
        lines.add("");
        lines.add(letter.sender().municipality());
        lines.add(letter.sender().office());
        lines.addAll(letter.sender().address());
        String phone = letter.sender().phone();
        if (phone != null) {
            lines.add("Tlf. " + phone);
        }
        lines.add("");
        lines.add(Danish.day(letter.date()));
        lines.add("Sag: " + letter.reference());
        lines.add("");
        lines.addAll(wrapped(letter.title()));
        for (Letter.Paragraph paragraph : letter.paragraphs()) {
            lines.add("");
            String heading = paragraph.heading();
            if (heading != null) {
                lines.addAll(wrapped(heading));
            }
            lines.addAll(wrapped(paragraph.text()));
        }
        lines.addAll(List.of("", "Med venlig hilsen", "", letter.signature().name(), letter.signature().title(),
                letter.sender().municipality()));
        if (!letter.enclosures().isEmpty()) {
            lines.add("");
            lines.add("Vedlagt: " + String.join(", ", letter.enclosures()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : Arrays.asList(paragraph.strip().split(" +", -1))) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
