package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.HOME;
import static dk.nattevagt.central.tracking.ZoneShapes.polygon;
import static dk.nattevagt.central.tracking.ZoneShapes.ring;
import static dk.nattevagt.central.tracking.ZoneShapes.squares;
import static dk.nattevagt.central.tracking.ZoneShapes.star;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.Place;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZoneFaultsTest {

    @Test
    void good_ground_is_let_in_whichever_way_it_winds() {
        List<ZoneArea.Polygon> good = List.of(squares(200), squares(200, 50), polygon(0, 0, 100, 0, 0, 100),
                new ZoneArea.Polygon(List.of(star(9, 100, 300))),
                polygon(0, 0, 100, 0, 200, 0, 200, 100, 0, 100));
        good.forEach(area -> {
            assertThat(ZoneFaults.of(area)).isEmpty();
            assertThat(ZoneFaults.of(new ZoneArea.Polygon(area.rings().stream().map(List::reversed).toList())))
                    .isEmpty();
        });
        assertThat(ZoneFaults.of(new ZoneArea.Circle(HOME, 150))).isEmpty();
    }

    @Test
    void crossing_edges_are_found() {
        assertThat(ZoneFaults.of(polygon(0, 0, 100, 100, 100, 0, 0, 120))).containsExactly(ZoneFault.CROSSING_EDGES);
        assertThat(ZoneFaults.of(polygon(0, 0, 200, 0, 200, 100, 100, 0, 0, 100)))
                .as("a corner that touches an edge").containsExactly(ZoneFault.CROSSING_EDGES);
        assertThat(ZoneFaults.of(polygon(0, 0, 100, 0, 100, 100, 100, 50, 50, 50, 200, 50, 0, 100)))
                .contains(ZoneFault.CROSSING_EDGES);
        assertThat(ZoneFaults.of(polygon(0, 0, 100, 0, 50, 0, 50, 100)))
                .as("an edge that turns back on itself").containsExactly(ZoneFault.CROSSING_EDGES);
        assertThat(ZoneFaults.of(polygon(0, 0, 0, 0, 100, 0, 0, 100))).as("the same corner twice").isEmpty();
    }

    @Test
    void a_hole_must_lie_inside_and_cross_nothing() {
        List<Place> outline = ring(-200, -200, 200, -200, 200, 200, -200, 200);
        assertThat(faults(outline, ring(300, 0, 350, 0, 350, 50))).containsExactly(ZoneFault.HOLE_OUTSIDE);
        assertThat(faults(outline, ring(100, 0, 350, 0, 350, 50))).containsExactly(ZoneFault.CROSSING_EDGES);
        assertThat(faults(outline, ring(0, 0, 50, 0, 50, 50), ring(10, 5, 40, 5, 40, 30)))
                .as("a hole in a hole").containsExactly(ZoneFault.HOLE_OUTSIDE);
        assertThat(faults(outline, ring(0, 0, 50, 0, 50, 50), ring(-10, -5, -40, -5, -40, -30))).isEmpty();
    }

    @Test
    void an_outline_needs_three_corners_an_end_and_an_area() {
        assertThat(ZoneFaults.of(new ZoneArea.Polygon(List.of()))).containsExactly(ZoneFault.TOO_FEW_POINTS);
        assertThat(ZoneFaults.of(polygon(0, 0, 100, 0))).containsExactly(ZoneFault.TOO_FEW_POINTS);
        assertThat(faults(ring(0, 0, 100, 0, 0, 100).subList(0, 3)))
                .containsExactly(ZoneFault.TOO_FEW_POINTS, ZoneFault.NOT_CLOSED);
        assertThat(ZoneFaults.of(polygon(0, 0, 100, 0, 200, 0))).contains(ZoneFault.NO_AREA);
        assertThat(faults(Collections.nCopies(5, HOME))).contains(ZoneFault.NO_AREA);
    }

    @Test
    void a_circle_needs_a_radius_that_protects_somebody() {
        assertThat(circle(HOME, 0)).containsExactly(ZoneFault.RADIUS_NOT_POSITIVE);
        assertThat(circle(HOME, -5)).containsExactly(ZoneFault.RADIUS_NOT_POSITIVE);
        assertThat(circle(HOME, Double.NaN)).containsExactly(ZoneFault.RADIUS_NOT_POSITIVE);
        assertThat(circle(HOME, 50_001)).containsExactly(ZoneFault.TOO_LARGE);
        assertThat(circle(HOME, Double.POSITIVE_INFINITY)).contains(ZoneFault.TOO_LARGE);
        assertThat(circle(new Place(0, 179.9999), 100)).containsExactly(ZoneFault.ACROSS_ANTIMERIDIAN);
        assertThat(circle(new Place(89, 0), 100)).containsExactly(ZoneFault.TOO_NEAR_POLE);
    }

    @Test
    void ground_around_the_world_and_mixed_up_degrees_are_refused() {
        assertThat(faults(List.of(new Place(0, 179), new Place(0, -179), new Place(1, 180), new Place(0, 179))))
                .containsExactly(ZoneFault.ACROSS_ANTIMERIDIAN);
        assertThat(ZoneFaults.of(squares(60_000))).containsExactly(ZoneFault.TOO_LARGE);
        assertThat(faults(IntStream.rangeClosed(0, 600).mapToObj(i -> ZoneShapes.polar(i % 600 * 0.6, 200)).toList()))
                .containsExactly(ZoneFault.TOO_MANY_POINTS);
    }

    private static List<ZoneFault> circle(Place centre, double radiusM) {
        return ZoneFaults.of(new ZoneArea.Circle(centre, radiusM));
    }

    private static List<ZoneFault> faults(List<Place> outline) {
        return ZoneFaults.of(new ZoneArea.Polygon(List.of(outline)));
    }

    private static List<ZoneFault> faults(List<Place> outline, List<Place> hole) {
        return ZoneFaults.of(new ZoneArea.Polygon(List.of(outline, hole)));
    }

    private static List<ZoneFault> faults(List<Place> outline, List<Place> hole, List<Place> another) {
        return ZoneFaults.of(new ZoneArea.Polygon(List.of(outline, hole, another)));
    }
}
