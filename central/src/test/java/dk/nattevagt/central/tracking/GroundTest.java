package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.HOME;
import static dk.nattevagt.central.tracking.WalkedWatch.east;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.nattevagt.protocol.message.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTest {
    /** Aarhus cathedral to Copenhagen town hall and the like, by the haversine formula on the mean radius. */
    @ParameterizedTest
    @CsvSource({"56.1569, 10.2108, 55.6759, 12.5694, 156_200, 700", "0, 0, 0, 1, 111_195, 1",
            "89, 0, 89, 180, 222_390, 2", "56.15, 11.2, 56.15, 11.2, 0, 0.001", "0, -179.5, 0, 179.5, 111_195, 1"})
    void distances_follow_great_circles(double fromLatitude, double fromLongitude, double toLatitude,
            double toLongitude, String metres, double within) {
        double expected = Double.parseDouble(metres.replace("_", ""));
        assertThat(Ground.metres(new Place(fromLatitude, fromLongitude), new Place(toLatitude, toLongitude)))
                .isCloseTo(expected, offset(within));
    }

    /** A square of 400 m with a hole of 100 m in its middle; metres east of the centre, on its middle line. */
    @ParameterizedTest
    @CsvSource({"0, 50", "50, 0", "60, -10", "125, -75", "190, -10", "200, 0", "230, 30", "-500, 300", "-120, -70"})
    void the_edge_of_a_polygon_counts_holes_and_both_windings(double metresEast, double expected) {
        ZoneArea ring = square(200, 50);
        assertThat(Ground.metresOutside(east(metresEast), ring)).isCloseTo(expected, offset(0.5));
        ZoneArea.Polygon reversed = new ZoneArea.Polygon(
                ((ZoneArea.Polygon) ring).rings().stream().map(List::reversed).toList());
        assertThat(Ground.metresOutside(east(metresEast), reversed)).isCloseTo(expected, offset(0.5));
    }

    @Test
    void beyond_a_corner_the_corner_is_nearest() {
        Place corner = square(200).rings().getFirst().getFirst();
        Place beyond = new Place(corner.latitude() - 30 / 111_195.0,
                corner.longitude() - 40 / (111_195.0 * Math.cos(Math.toRadians(corner.latitude()))));
        assertThat(Ground.metresOutside(beyond, square(200))).isCloseTo(50, offset(0.2));
    }

    @Test
    void a_circle_is_measured_from_its_edge() {
        ZoneArea circle = new ZoneArea.Circle(HOME, 100);
        assertThat(Ground.metresOutside(HOME, circle)).isEqualTo(-100);
        assertThat(Ground.metresOutside(east(250), circle)).isCloseTo(150, offset(0.1));
    }

    /** A star whose arms point everywhere: inside and outside agree with polar coordinates at points all around. */
    @Test
    void a_crooked_outline_is_inside_where_its_radius_says_so() {
        ZoneArea star = new ZoneArea.Polygon(List.of(ZoneShapes.star(9, 100, 300)));
        for (int degrees = 0; degrees < 360; degrees++) {
            assertThat(Ground.metresOutside(ZoneShapes.polar(degrees, 90), star)).as("%d°", degrees).isNegative();
            assertThat(Ground.metresOutside(ZoneShapes.polar(degrees, 305), star)).as("%d°", degrees).isPositive();
        }
    }

    private static ZoneArea.Polygon square(double... halves) {
        return ZoneShapes.squares(halves);
    }
}
