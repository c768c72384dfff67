package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.HOME;

import dk.nattevagt.protocol.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Outlines around the home, in metres. */
final class ZoneShapes {
    private static final double PER_DEGREE = 111_195.08;

    private ZoneShapes() {}

    static Place at(double east, double north) {
        return new Place(HOME.latitude() + north / PER_DEGREE,
                HOME.longitude() + east / (PER_DEGREE * Math.cos(Math.toRadians(HOME.latitude()))));
    }

    static Place polar(double degrees, double metres) {
        return at(metres * Math.sin(Math.toRadians(degrees)), metres * Math.cos(Math.toRadians(degrees)));
    }

    /** A closed ring of east, north, east, north …. */
    static List<Place> ring(double... figures) {
        List<Place> ring = new ArrayList<>();
        for (int i = 0; i < figures.length; i += 2) {
            ring.add(at(figures[i], figures[i + 1]));
        }
        ring.add(ring.getFirst());
        return ring;
    }

    static ZoneArea.Polygon polygon(double... figures) {
        return new ZoneArea.Polygon(List.of(ring(figures)));
    }

    /** Squares around the home, each with half of this side; the second is a hole in the first. */
    static ZoneArea.Polygon squares(double... halves) {
        return new ZoneArea.Polygon(DoubleStream.of(halves)
                .mapToObj(half -> ring(-half, -half, half, -half, half, half, -half, half)).toList());
    }

    static List<Place> star(int arms, double inner, double outer) {
        List<Place> ring = new ArrayList<>();
        for (int corner = 0; corner < 2 * arms; corner++) {
            ring.add(polar(180.0 * corner / arms, corner % 2 == 0 ? outer : inner));
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
