package dk.nattevagt.central.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What configuration says of the map, refused with a sentence where it makes no sense. */
class MapSettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://kort.example/{z}/{x}.png | Kort | must contain {z}, {x} and {y}",
            "http://kort.example/{z}/{x}/{y}.png | Kort | must begin with https://",
            "file:///{z}/{x}/{y}.png | Kort | must begin with https://",
            "https://kort.example/{z}/{x}/{y}.png | | map.attribution is missing"})
    void a_source_that_cannot_be_is_refused(String template, String attribution, String why) {
        assertThatThrownBy(() -> TileSettings.of(template, attribution, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void a_source_is_on_this_machine_or_comes_by_https() {
        assertThat(TileSettings.of("https://kort.example/{z}/{x}/{y}.png?key=1", "Kort", null, null, null, null)
                .onThisMachine()).isFalse();
        assertThat(TileSettings.of("http://127.0.0.1:8090/{z}/{x}/{y}.png", "Kort", 17, 3, 10, null)
                .onThisMachine()).isTrue();
    }

    @Test
    void too_much_of_the_world_is_not_fetched_ahead() {
        assertThatThrownBy(() -> new TileSettings.Warm(54, 8, 58, 13, 12, 18))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("map.prefetch is too large");
        assertThatThrownBy(() -> new TileSettings.Warm(58, 8, 54, 13, 12, 13))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must be a box");
    }

    @Test
    void the_demos_map_names_the_streets_people_live_in() {
        assertThat(MapFile.demo()).contains("Lindevej", "Solvej", "Birkealle", "Kirkestræde", "Engvej", "Mølledammen",
                "Nørregade", "Havnegade", "Skovbrynet", "Æblehaven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "{\"type\":\"Feature\"}",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Circle\",\"coordinates\":[1,2]}}]}",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[56.15,120]}}]}",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[]}}]}"})
    void a_file_that_is_no_map_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("map.geojson"), content);
        assertThatThrownBy(() -> MapFile.read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("map.area");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> MapFile.read(folder.resolve("none.geojson")))
                .hasMessageContaining("none.geojson: there is no such file");
    }
}
