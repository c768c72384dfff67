package dk.nattevagt.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a phone does with the page closed, in a real browser. Browsers subscribe at their makers' push services, which are out of
 * reach here: messages come in through the browser's own developer tools instead.
 */
class ClosedPageTest extends OnThePage {
    private static final String SUBSCRIBES_HERE = """
            const fake = {
              endpoint: 'http://127.0.0.1:9/phone',
              toJSON: () => ({ endpoint: fake.endpoint, expirationTime: null, keys: { auth: 'BTBZMqHH6r4Tts7J_aSIgg',
                p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4' } }),
              unsubscribe: async () => { localStorage.removeItem('subscribed'); return true; },
            };
            PushManager.prototype.subscribe = async wish => { localStorage.setItem('subscribed', wish.applicationServerKey); return fake; };
            PushManager.prototype.getSubscription = async () => localStorage.getItem('subscribed') ? fake : null;
            """;

    private Page page;

    @BeforeEach
    @Override
    void start() {
        super.start();
        page = browser.open(central, Screen.PHONE_DARK);
        page.context().grantPermissions(List.of("notifications"));
        page.addInitScript(SUBSCRIBES_HERE);
        page.reload();
        browser.logIn(page, "vagt");
    }

    @Test
    void a_message_is_shown_and_the_central_hears_that_it_was() {
        AlarmId alarm = central.raise("home-1", Cause.BUTTON);
        deliver(new io.vertx.core.json.JsonObject().put("kind", "message").put("subject", "alarm:" + alarm)
                .put("round", 1).put("title", "Nødkald, haster").put("text", "Lindevej 4, 2. sal tv")
                .put("urgency", 4).put("link", "/?alarm=" + alarm));
        await().untilAsserted(() -> assertThat(shown()).isEqualTo(
                "Nødkald, haster|Lindevej 4, 2. sal tv|alarm:" + alarm + "|true|false"));
        await().untilAsserted(() -> assertThat(
                central.stores().notifications().sightings(new Subject.OfAlarm(alarm))).containsKey(
                        new UserId("vagt")));

        deliver(new io.vertx.core.json.JsonObject().put("kind", "withdraw").put("subject", "alarm:" + alarm)
                .put("title", "Nødkald, haster").put("text", "Taget af Jens Bak.").put("link", "/"));
        await().untilAsserted(() -> assertThat(shown()).as("one subject is one note, quiet when it is over").isEqualTo(
                "Nødkald, haster|Taget af Jens Bak.|alarm:" + alarm + "|false|true"));
    }

    @Test
    void a_tap_on_a_message_brings_its_alarm_into_sight() {
        AlarmId last = central.raise("home-1", Cause.BUTTON);
        for (int home = 4; home < 12; home++) {
            central.clock.forward(java.time.Duration.ofSeconds(1));
            last = central.raise("home-" + home, Cause.BUTTON);
        }
        Locator card = page.locator("nv-alarm[data-id='" + last + "']");
        assertThat(page.locator("nv-alarm")).hasCount(9);
        tap("/?alarm=" + last);
        assertThat(card).isInViewport();
        assertThat(card.getByRole(AriaRole.BUTTON).first()).isVisible();
    }

    @Test
    void the_switch_turns_ringing_on_and_off_and_logging_out_ends_it() {
        page.navigate(central.address() + "/#/more");
        Locator turn = page.getByRole(AriaRole.SWITCH,
                new Page.GetByRoleOptions().setName("Ring på denne telefon, når siden er lukket"));
        assertThat(turn).hasAttribute("aria-checked", "false");
        turn.click();
        assertThat(turn).hasAttribute("aria-checked", "true");
        assertThat(phones("vagt")).isEqualTo(1);
        browser.checkAndPicture(page, Screen.PHONE_DARK, "push-on");
        turn.click();
        assertThat(turn).hasAttribute("aria-checked", "false");
        assertThat(phones("vagt")).isZero();

        turn.click();
        assertThat(turn).hasAttribute("aria-checked", "true");
        page.reload();
        assertThat(turn).hasAttribute("aria-checked", "true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ud")).click();
        page.getByLabel("Bruger").waitFor();
        assertThat(phones("vagt")).isZero();
        assertThat((Boolean) page.evaluate("localStorage.getItem('subscribed') === null")).isTrue();
    }

    @Test
    void somebody_who_has_refused_is_told_where_to_allow_it() {
        page.addInitScript("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        page.reload();
        assertThat(page.getByText("Telefonen må ikke vise beskeder fra Nattevagt.")).isVisible();
        assertThat(page.getByRole(AriaRole.SWITCH)).hasCount(0);
    }

    @Test
    void the_page_opens_where_there_is_no_network_and_says_so() {
        page.waitForCondition(() -> (Boolean) page
                .evaluate("async () => !!(await caches.match('/')) && !!navigator.serviceWorker.controller"));
        assertThat((Boolean) page
                .evaluate("async () => !(await caches.match('/api/session')) && !(await caches.match('/api/about'))"))
                .as("what the central answers is never kept").isTrue();
        central.stopWeb();
        page.reload();
        assertThat(page.locator("nv-contact-warning")).isVisible();
        central.startWeb();
        assertThat(page.locator("nv-board")).isVisible();
    }

    private int phones(String user) {
        return central.stores().pushSubscriptions().of(new UserId(user)).size();
    }

    private String shown() {
        return (String) page.evaluate(
                """
                        async () => (await (await navigator.serviceWorker.ready).getNotifications())
                          .map(note => [note.title, note.body, note.tag, note.requireInteraction, !!note.silent].join('|')).join('\\n')
                        """);
    }

    /** As if the push service had brought it. */
    private void deliver(io.vertx.core.json.JsonObject message) {
        CDPSession tools = page.context().newCDPSession(page);
        List<String> registrations = new CopyOnWriteArrayList<>();
        tools.on("ServiceWorker.workerRegistrationUpdated", event -> {
            for (JsonElement one : event.getAsJsonArray("registrations")) {
                registrations.add(one.getAsJsonObject().get("registrationId").getAsString());
            }
        });
        tools.send("ServiceWorker.enable");
        page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
        page.waitForCondition(() -> !registrations.isEmpty());
        JsonObject push = new JsonObject();
        push.addProperty("origin", central.address());
        push.addProperty("registrationId", registrations.getLast());
        push.addProperty("data", message.encode());
        tools.send("ServiceWorker.deliverPushMessage", push);
        tools.detach();
    }

    /**
     * Nobody can tap a browser's own note in a test: the worker's own script is run beside the page, with the page as the one window
     * it finds.
     */
    private void tap(String link) {
        String worker = new HttpUser(central.address()).get("/sw.js").body();
        page.evaluate("""
                async link => {
                  const heard = {};
                  const addEventListener = (name, hears) => { heard[name] = hears; };
                  const message = data => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }));
                  const clients = { matchAll: async () => [{ postMessage: message, focus: async () => {} }] };
                  %s
                  await new Promise(done => heard.notificationclick(
                    { notification: { close() {}, data: { link } }, waitUntil: work => work.then(done) }));
                }
                """.replace("%s", worker), link);
    }
}
