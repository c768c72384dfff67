package dk.nattevagt.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.DeviceKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A technician's visit over the page's JSON, with a real desk behind it. */
class PageApiTest {
    @TempDir
    Path folder;

    private TechnicianHouse house;
    private Phone phone;

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
        phone = Phone.loggedIn(house);
    }

    @AfterEach
    void leave() {
        phone.close();
        house.close();
    }

    private HttpResponse<String> mount(String body) throws IOException, InterruptedException {
        return phone.send("POST", "api/devices", body);
    }

    private JsonNode device(String id) throws IOException, InterruptedException {
        return phone.get("api/devices/" + id);
    }

    @Test
    void a_device_that_was_heard_is_mounted_tested_and_then_active() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        house.says(TechnicianHouse.zigbee("0x00158d0001"), Sign.TEST, "Heiman HS1SA");
        JsonNode stranger = phone.get("api/status").path("strangers").get(0);
        assertThat(stranger.path("model").asText()).isEqualTo("Heiman HS1SA");

        HttpResponse<String> mounted = mount("""
                {"adapter":"zigbee","address":"0x00158d0001","kind":"smoke","name":"Alarm i gangen","room":"Gang"}""");
        assertThat(mounted.statusCode()).isEqualTo(201);
        JsonNode device = Phone.json(mounted);
        assertThat(device.path("id").asText()).isEqualTo("smoke-1");
        assertThat(device.path("active").asBoolean()).isFalse();
        assertThat(device.path("model").asText()).isEqualTo("Heiman HS1SA");
        assertThat(phone.get("api/devices").path("strangers")).isEmpty();

        JsonNode waiting = Phone.json(phone.send("POST", "api/devices/smoke-1/test", "{}")).path("test");
        assertThat(waiting.path("stage").asText()).isEqualTo("waiting");
        assertThat(waiting.path("secondsLeft").asInt()).isEqualTo(120);
        house.pass(Duration.ofSeconds(30));
        assertThat(device("smoke-1").path("test").path("secondsLeft").asInt()).isEqualTo(90);

        house.centralAnswers(false);
        house.says(TechnicianHouse.zigbee("0x00158d0001"), Sign.SMOKE, null);
        assertThat(device("smoke-1").path("test").path("stage").asText()).isEqualTo("sent");
        assertThat(device("smoke-1").path("active").asBoolean()).isFalse();

        house.centralAnswers(true);
        assertThat(device("smoke-1").path("test").path("words").asText())
                .isEqualTo("Prøven er modtaget. Enheden er aktiv.");
        assertThat(device("smoke-1").path("active").asBoolean()).isTrue();
        assertThat(house.alarms()).extracting(AlarmRaised::test).containsExactly(true);
    }

    @Test
    void the_page_counts_down_as_long_as_the_desk_waits() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        phone.send("POST", "api/devices/button-1/test", "{}");
        house.pass(TestTimes.ANNOUNCED);
        assertThat(device("button-1").path("test").path("stage").asText()).isEqualTo("waiting");
        assertThat(device("button-1").path("test").path("secondsLeft").asInt()).isZero();
        house.pass(Duration.ofMillis(100));
        assertThat(device("button-1").path("test").path("words").asText()).isEqualTo("Der kom intet signal");
        assertThat(device("button-1").path("test").path("advice").asText()).contains("batteriet");
    }

    @Test
    void a_proof_older_than_a_month_is_overdue() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        house.prove("button-1", Sign.SOS);
        assertThat(device("button-1").toString()).contains("\"active\":true");
        house.pass(Duration.ofDays(31));
        phone = Phone.loggedIn(house);
        assertThat(device("button-1").toString()).contains("\"overdue\":false");
        house.pass(Duration.ofSeconds(1));
        assertThat(device("button-1").path("overdue").asBoolean()).isTrue();
        assertThat(device("button-1").path("troubles").findValuesAsText("words")).containsExactly("Tavs");
    }

    @Test
    void a_name_an_address_and_a_device_that_is_not_there_are_refused_in_danish() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        house.mount("smoke-1", DeviceKind.SMOKE, null, null);
        HttpResponse<String> sameName = mount(
                "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"id\":\"smoke-1\"}");
        assertThat(sameName.statusCode()).isEqualTo(409);
        assertThat(sameName.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Phone.json(sameName).path("detail").asText())
                .isEqualTo("Der er allerede en enhed, der hedder smoke-1. Vælg et andet id.");
        HttpResponse<String> sameAddress = mount("{\"adapter\":\"zigbee\",\"address\":\"0xsmoke-1\",\"kind\":\"co\"}");
        assertThat(Phone.json(sameAddress).path("reason").asText()).isEqualTo("address-taken");
        assertThat(phone.send("POST", "api/devices/button-7/test", "{}").statusCode()).isEqualTo(404);
        assertThat(phone.send("DELETE", "api/devices/button-7", null).statusCode()).isEqualTo(404);
        assertThat(phone.send("PUT", "api/devices/button-7", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void a_smoke_alarm_without_a_personal_alarm_is_refused_with_the_rule_and_its_source() throws Exception {
        HttpResponse<String> refused = mount("{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Phone.json(refused).path("reason").asText()).isEqualTo("smoke-needs-personal-alarm");
        assertThat(Phone.json(refused).path("detail").asText()).startsWith("En røgalarm virker gennem nødkaldet")
                .contains("Kvalitetsstandard 2022 §15");
        assertThat(phone.get("api/devices").path("devices")).isEmpty();
    }

    @Test
    void a_fourth_smoke_alarm_is_heard_and_never_mounted() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        for (int i = 1; i <= 3; i++) {
            house.mount("smoke-" + i, DeviceKind.SMOKE, null, null);
        }
        house.says(TechnicianHouse.zigbee("0x04"), Sign.TEST, "Heiman HS1SA");

        HttpResponse<String> refused = mount("{\"adapter\":\"zigbee\",\"address\":\"0x04\",\"kind\":\"smoke\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Phone.json(refused).path("detail").asText())
                .isEqualTo("Der må højst sidde 3 røgalarmer i ét hjem. (Kvalitetsstandard 2022 §15)");
        assertThat(phone.get("api/devices").path("devices")).hasSize(4);
        assertThat(phone.get("api/devices").path("strangers")).as("it is still heard").hasSize(1);
    }

    @Test
    void the_last_personal_alarm_stays_while_a_smoke_alarm_hangs_and_another_can_take_its_place() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        house.mount("smoke-1", DeviceKind.SMOKE, null, null);

        HttpResponse<String> refused = phone.send("DELETE", "api/devices/button-1", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Phone.json(refused).path("reason").asText()).isEqualTo("smoke-needs-personal-alarm");
        assertThat(Phone.json(refused).path("detail").asText()).contains("Kvalitetsstandard 2022 §15")
                .contains("Montér først det nye nødkald");
        assertThat(device("button-1").path("id").asText()).isEqualTo("button-1");

        house.mount("button-2", DeviceKind.BUTTON, null, null);
        assertThat(phone.send("DELETE", "api/devices/button-1", null).statusCode()).isEqualTo(204);
    }

    @Test
    void a_lock_may_come_after_the_smoke_alarm_and_is_asked_for_until_it_does() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        house.mount("smoke-1", DeviceKind.SMOKE, null, null);
        JsonNode missing = phone.get("api/status").path("broken");
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).path("rule").asText()).isEqualTo("lock-with-smoke-alarm");
        assertThat(missing.get(0).path("source").asText()).isEqualTo("Kvalitetsstandard 2022 §15");

        house.mount("lock-1", DeviceKind.LOCK, null, null);
        assertThat(phone.get("api/status").path("broken")).isEmpty();
        assertThat(phone.send("DELETE", "api/devices/lock-1", null).statusCode()).isEqualTo(204);
        assertThat(phone.get("api/status").path("broken")).hasSize(1);
    }

    @Test
    void a_device_is_renamed_and_taken_down() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, "Knap", "Stue");
        HttpResponse<String> renamed = phone.send("PUT", "api/devices/button-1",
                "{\"name\":\"  <b>Æblet & \\\"co\\\"</b> \",\"room\":null}");
        assertThat(Phone.json(renamed).path("name").asText()).isEqualTo("<b>Æblet & \"co\"</b>");
        assertThat(Phone.json(renamed).path("room").isNull()).isTrue();
        assertThat(phone.send("DELETE", "api/devices/button-1", null).statusCode()).isEqualTo(204);
        assertThat(phone.get("api/devices").path("devices")).isEmpty();
    }

    @Test
    void pairing_is_opened_told_and_closed() throws Exception {
        assertThat(phone.send("POST", "api/pairing", "{}").statusCode()).isEqualTo(202);
        house.pairing.heard(Pairing.Step.JOINED, "0x01", null, null);
        house.pairing.heard(Pairing.Step.READY, "0x01", "Aqara SJCGQ11LM", null);
        house.pass(Duration.ofSeconds(40));
        JsonNode pairing = phone.get("api/status").path("pairing");
        assertThat(pairing.path("secondsLeft").asInt()).isEqualTo(200);
        assertThat(pairing.path("news").findValuesAsText("words")).containsExactly("0x01 er fundet.",
                "Aqara SJCGQ11LM er klar til at blive monteret.");
        assertThat(phone.send("DELETE", "api/pairing", null).statusCode()).isEqualTo(202);
        assertThat(phone.get("api/pairing").path("open").asBoolean()).isFalse();
        assertThat(house.radio).containsExactly("open 240", "close");
    }

    @Test
    void what_was_refused_is_counted_and_shown_latest_first_and_only_so_much_of_it() throws Exception {
        for (int i = 0; i < 1000; i++) {
            house.refusals.add("0x" + i, "not-json");
        }
        house.refusals.add("0x999", "not-json");
        JsonNode refusals = phone.get("api/status").path("refusals");
        assertThat(refusals).hasSize(RefusalBook.MOST);
        assertThat(refusals.get(0).path("count").asInt()).isEqualTo(2);
        assertThat(refusals.get(0).path("words").asText()).isEqualTo("Beskeden er ikke JSON");
    }

    @Test
    void lost_contact_is_told_with_what_to_do() throws Exception {
        assertThat(phone.get("api/status").path("box").path("contact").asBoolean()).isTrue();
        house.centralAnswers(false);
        house.pass(Duration.ofSeconds(61));
        JsonNode box = phone.get("api/status").path("box");
        assertThat(box.path("contact").asBoolean()).isFalse();
        assertThat(box.path("words").asText()).isEqualTo("Vagtcentralen svarer ikke");
        house.run(desk -> desk.onLinkDown());
        assertThat(phone.get("api/status").path("box").path("advice").asText()).contains("netværkskablet");
    }
}
