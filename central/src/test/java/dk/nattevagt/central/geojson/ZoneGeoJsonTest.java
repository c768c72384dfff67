package dk.nattevagt.central.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneArea;
import dk.nattevagt.central.tracking.ZoneFault;
import dk.nattevagt.protocol.message.Place;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ZoneGeoJsonTest {

    @Test
    void zones_come_back_as_they_were_written() {
        List<SafeZone> zones = List.of(
                new SafeZone("home", "Hjemme", new ZoneArea.Circle(new Place(56.15, 11.2), 120.5), WeekHours.ALWAYS),
                new SafeZone("centre", "Dagcenter", new ZoneArea.Polygon(List.of(
                        List.of(new Place(56.1, 11.1), new Place(56.1, 11.2), new Place(56.2, 11.2),
                                new Place(56.1, 11.1)),
                        List.of(new Place(56.12, 11.17), new Place(56.12, 11.18), new Place(56.13, 11.18),
                                new Place(56.12, 11.17)))),
                        WeekHours.danish(List.of(new WeekHours.Span(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                LocalTime.of(20, 0), LocalTime.of(7, 30))))));
        assertThat(ZoneGeoJson.read(ZoneGeoJson.write(zones))).isEqualTo(zones);
        assertThat(ZoneGeoJson.write(zones)).contains("\"days\":[\"mon\",\"sun\"],\"from\":\"20:00\",\"to\":\"07:30\"");
    }

    @Test
    void a_zone_is_called_by_its_id_or_name_or_number() {
        assertThat(ids("\"id\":7,", "\"id\":\"a\",\"name\":\"b\"")).containsExactly("7");
        assertThat(ids("", "\"id\":\"a\",\"name\":\"b\"")).containsExactly("a");
        assertThat(ids("", "\"name\":\"b\"")).containsExactly("b");
        assertThat(ids("", "\"name\":\" \"")).containsExactly("zone-1");
    }

    private static List<String> ids(String feature, String properties) {
        return ZoneGeoJson.read(collection(feature, properties)).stream().map(SafeZone::id).toList();
    }

    private static String collection(String feature, String properties) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature",%s"properties":{"radiusM":100,%s},
                  "geometry":{"type":"Point","coordinates":[11.2,56.15,30.0]}}]}""".formatted(feature, properties);
    }

    @Test
    void a_fault_is_told_apart_and_says_nothing_of_where() {
        String crossing = """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"park","properties":null,"geometry":{
                 "type":"Polygon","coordinates":[[[11,56],[11.01,56.01],[11.01,56],[11,56.02],[11,56]]]}}]}""";
        assertThatThrownBy(() -> ZoneGeoJson.read(crossing)).isInstanceOfSatisfying(BadZonesException.class,
                bad -> assertThat(bad.fault()).isEqualTo(ZoneFault.CROSSING_EDGES))
                .hasMessageContaining("park").hasMessageNotContaining("56");
    }

    @Test
    void two_zones_of_one_name_are_refused() {
        String one = collection("\"id\":\"a\",", "\"name\":\"b\"");
        String feature = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        assertThatThrownBy(() -> ZoneGeoJson.read(one.replace(feature, feature + "," + feature)))
                .isInstanceOf(BadZonesException.class).hasMessageContaining("two zones are called \"a\"");
    }
}
