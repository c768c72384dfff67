package dk.nattevagt.central.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushSettingsTest {
    private final PushSettings settings = new PushSettings("mailto:drift@solby.example", PushSettings.USUAL_SERVICES,
            false);

    @ParameterizedTest
    @ValueSource(strings = {"https://fcm.googleapis.com/fcm/send/abc:def", "https://web.push.apple.com/abc",
            "https://updates.push.services.mozilla.com/wpush/v2/abc", "https://db5.notify.windows.com:443/w/?token=a"})
    void the_push_services_of_usual_browsers_are_sent_to(String endpoint) {
        assertThat(settings.allowed(endpoint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://fcm.googleapis.com/fcm/send/abc", "https://fcm.googleapis.com.evil.example/abc",
            "https://evil.example/fcm.googleapis.com", "https://fcm.googleapis.com@evil.example/",
            "https://user@fcm.googleapis.com/", "https://push.apple.com.evil.example/",
            "https://evilpush.apple.com.example/", "https://evilpush.apple.com/", "https://fcm.googleapis.com:8080/x",
            "http://127.0.0.1:9000/x", "http://localhost/x", "https://169.254.169.254/latest", "file:///etc/passwd",
            "https:fcm.googleapis.com", "fcm.googleapis.com", "https://fcm.googleapis.com/ x", ""})
    void nothing_else_is_whatever_a_page_may_ask_for(String endpoint) {
        assertThat(settings.allowed(endpoint)).isEmpty();
    }

    @Test
    void the_demo_sends_to_this_machine_and_nowhere_else() {
        PushSettings demo = settings.onThisMachineOnly();
        assertThat(demo.allowed("http://127.0.0.1:9000/x")).isPresent();
        assertThat(demo.allowed("http://localhost:9000/x")).isPresent();
        assertThat(demo.allowed("https://fcm.googleapis.com/fcm/send/abc")).isEmpty();
        assertThat(demo.allowed("http://127.0.0.1.evil.example/x")).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_refused_with_the_key() {
        assertThatThrownBy(() -> new PushSettings("", List.of(), false)).hasMessageContaining("push.contact");
        assertThatThrownBy(() -> new PushSettings("mailto:a@b\",\"x", List.of(), false))
                .hasMessageContaining("push.contact");
        assertThatThrownBy(() -> new PushSettings("mailto:a@b.example", List.of("*"), false))
                .hasMessageContaining("push.services");
    }
}
