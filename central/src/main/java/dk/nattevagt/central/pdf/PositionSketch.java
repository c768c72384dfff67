package dk.nattevagt.central.pdf;

import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.protocol.message.Place;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/** Where the tracker was, beside the home, drawn to scale with north up. No map: nobody outside is asked for one. */
final class PositionSketch {
    static final float SIZE = 150;
    private static final double METRES_A_DEGREE = 111_320;
    private static final double LEAST_METRES = 100;
    /** From here on the home is not on the sketch; its distance is said. */
    private static final double MOST_METRES = 20_000;

    private final PDPageContentStream content;
    private final float left;
    private final float bottom;
    private final double pointsAMetre;
    private final double metres;

    private PositionSketch(PDPageContentStream content, float left, float bottom, double metres) {
        this.content = content;
        this.left = left;
        this.bottom = bottom;
        this.metres = metres;
        this.pointsAMetre = SIZE / metres;
    }

    /** Metres from home to the position, north and east. */
    private record Offset(double north, double east) {
        double distance() {
            return Math.hypot(north, east);
        }
    }

    private static Offset offset(Place from, Place to) {
        return new Offset((to.latitude() - from.latitude()) * METRES_A_DEGREE,
                (to.longitude() - from.longitude()) * METRES_A_DEGREE * Math.cos(Math.toRadians(from.latitude())));
    }

    /** How far it is from home to the position, in metres. */
    static double distance(Place home, Place position) {
        return offset(home, position).distance();
    }

    static void draw(PdfPage page, float left, float bottom, LastKnown.At position, @Nullable Place home)
            throws IOException {
        Double claimed = position.accuracyM();
        double accuracy = claimed == null ? 0 : claimed;
        Offset toHome = home == null ? null : offset(position.place(), home);
        boolean homeShown = toHome != null && toHome.distance() <= MOST_METRES;
        double reach = Math.max(accuracy, homeShown && toHome != null ? toHome.distance() : 0);
        double width = Math.max(LEAST_METRES, reach * 2.5);
        PositionSketch sketch = new PositionSketch(page.content(), left, bottom, width);
        page.content().saveGraphicsState();
        sketch.frame();
        sketch.accuracy(accuracy);
        if (homeShown && toHome != null) {
            sketch.home(page, toHome);
        }
        sketch.position(page);
        page.content().restoreGraphicsState();
        sketch.northAndScale(page);
    }

    private void frame() throws IOException {
        content.setLineWidth(0.8f);
        content.addRect(left, bottom, SIZE, SIZE);
        content.stroke();
        content.addRect(left, bottom, SIZE, SIZE);
        content.clip();
    }

    private float middleX() {
        return left + SIZE / 2;
    }

    private float middleY() {
        return bottom + SIZE / 2;
    }

    private void accuracy(double radius) throws IOException {
        if (radius > 0) {
            content.setNonStrokingColor(0.88f, 0.88f, 0.88f);
            content.setLineDashPattern(new float[]{3, 2}, 0);
            circle(middleX(), middleY(), (float) (radius * pointsAMetre));
            content.fillAndStroke();
            content.setLineDashPattern(new float[0], 0);
            content.setNonStrokingColor(0f, 0f, 0f);
        }
    }

    private void position(PdfPage page) throws IOException {
        circle(middleX(), middleY(), 3);
        content.fill();
        page.label("GPS", middleX() + 5, middleY() + 4, 8);
    }

    private void home(PdfPage page, Offset to) throws IOException {
        float x = middleX() + (float) (to.east() * pointsAMetre);
        float y = middleY() + (float) (to.north() * pointsAMetre);
        content.setLineWidth(1);
        content.addRect(x - 3.5f, y - 3.5f, 7, 7);
        content.stroke();
        page.label("Hjem", Math.min(x + 6, left + SIZE - 24), y - 9, 8);
    }

    private void northAndScale(PdfPage page) throws IOException {
        float x = left + SIZE - 12;
        float y = bottom + SIZE - 26;
        content.moveTo(x, y + 16);
        content.lineTo(x - 4, y + 4);
        content.lineTo(x + 4, y + 4);
        content.closePath();
        content.fill();
        page.label("N", x - 3, y - 5, 8);
        double scale = roundMetres(metres / 3);
        float width = (float) (scale * pointsAMetre);
        content.setLineWidth(1.2f);
        content.moveTo(left + 6, bottom + 8);
        content.lineTo(left + 6 + width, bottom + 8);
        content.stroke();
        page.label(metres(scale), left + 6, bottom + 11, 8);
    }

    /** 1, 2 or 5 times a power of ten, at most this. */
    static double roundMetres(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double times = most / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    /** A distance as it is said. */
    static String metres(double distance) {
        return distance < 1000
                ? "%.0f m".formatted(distance)
                : "%s km".formatted(String.format(java.util.Locale.of("da", "DK"), "%.1f", distance / 1000)
                        .replace(",0", ""));
    }

    private void circle(float x, float y, float radius) throws IOException {
        float bend = radius * 0.5523f;
        content.moveTo(x - radius, y);
        content.curveTo(x - radius, y + bend, x - bend, y + radius, x, y + radius);
        content.curveTo(x + bend, y + radius, x + radius, y + bend, x + radius, y);
        content.curveTo(x + radius, y - bend, x + bend, y - radius, x, y - radius);
        content.curveTo(x - bend, y - radius, x - radius, y - bend, x - radius, y);
        content.closePath();
    }
}
