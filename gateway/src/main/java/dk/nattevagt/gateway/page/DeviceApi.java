package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.desk.DeviceStatus;
import dk.nattevagt.gateway.desk.Workshop;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.supervision.Intervals;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with devices: each is one question to the desk. */
final class DeviceApi {
    private final TechnicianDesk desk;
    private final InstantSource clock;
    private final TestTimes times;

    DeviceApi(TechnicianDesk desk, InstantSource clock, Supplier<java.time.Duration> uptime) {
        this.desk = desk;
        this.clock = clock;
        this.times = new TestTimes(uptime);
    }

    Answer all() throws DeskBusyException {
        return Answer.ok(desk.ask(this::list));
    }

    /** Devices and strangers, read at one moment. */
    ObjectNode list(Workshop workshop) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode devices = json.putArray("devices");
        workshop.devices().forEach(status -> devices.add(json(status)));
        ArrayNode strangers = json.putArray("strangers");
        workshop.strangers().forEach(stranger -> strangers.add(DeviceJson.of(stranger)));
        return json;
    }

    Answer one(DeviceId id) throws DeskBusyException {
        return desk.ask(workshop -> shown(workshop, id, 200));
    }

    Answer mount(byte[] body) throws BadRequestException, DeskBusyException {
        Form form = Form.read(body, Set.of("id", "kind", "adapter", "address", "name", "room", "alarmOnOpen"));
        DeviceKind kind = form.one("kind", "en af de kendte slags enheder.", DeviceKind::ofWireName);
        Adapter adapter = form.one("adapter", "zigbee, tracker eller owntracks.", name -> Adapter.ofWireName(name)
                .filter(known -> known != Adapter.GPIO));
        DeviceAddress address = form.one("address", "1-128 tegn.", value -> address(adapter, value));
        String name = form.text("name");
        String room = form.text("room");
        boolean alarmOnOpen = form.truth("alarmOnOpen");
        String written = form.text("id");
        DeviceId id = written == null ? null : id(written);
        return desk.ask(workshop -> mount(workshop, id, address, alarmOnOpen,
                new DeviceEntry(kind, name, room, model(workshop, address))));
    }

    private Answer mount(Workshop workshop, @Nullable DeviceId wanted, DeviceAddress address, boolean alarmOnOpen,
            DeviceEntry entry) {
        Optional<DeviceStatus> there = workshop.devices().stream()
                .filter(status -> status.device().address().equals(address)).findFirst();
        if (there.isPresent()) {
            return new Answer.Problem(409, "address-taken",
                    "Enheden er monteret allerede. Den hedder " + there.get().device().id() + ".");
        }
        if (wanted != null && find(workshop, wanted).isPresent()) {
            return new Answer.Problem(409, "id-taken",
                    "Der er allerede en enhed, der hedder " + wanted + ". Vælg et andet id.");
        }
        Optional<Answer> againstTheRules = RuleJson.notMounted(workshop, entry.kind());
        if (againstTheRules.isPresent()) {
            return againstTheRules.get();
        }
        DeviceId id = wanted == null ? Names.free(entry.kind(), workshop.devices()) : wanted;
        return workshop.mount(Device.mounted(id, address, entry, Intervals.usual(entry.kind(), address.adapter()),
                alarmOnOpen))
                .<Answer>map(why -> new Answer.Problem(409, "not-mounted", "Enheden kan ikke monteres: " + why))
                .orElseGet(() -> shown(workshop, id, 201));
    }

    Answer rename(DeviceId id, byte[] body) throws BadRequestException, DeskBusyException {
        Form form = Form.read(body, Set.of("name", "room"));
        String name = form.text("name");
        String room = form.text("room");
        return desk.ask(workshop -> find(workshop, id).<Answer>map(status -> {
            DeviceEntry before = status.device().entry();
            return workshop.change(id, new DeviceEntry(before.kind(), name, room, before.model()))
                    .<Answer>map(why -> new Answer.Problem(409, "not-changed", "Enheden kan ikke ændres: " + why))
                    .orElseGet(() -> shown(workshop, id, 200));
        }).orElseGet(() -> Answer.unknownDevice(id.value())));
    }

    Answer takeDown(DeviceId id) throws DeskBusyException {
        return desk.ask(workshop -> {
            Optional<DeviceStatus> there = find(workshop, id);
            if (there.isEmpty()) {
                return Answer.unknownDevice(id.value());
            }
            Optional<Answer> againstTheRules = RuleJson.notTakenDown(workshop, there.get().device().entry().kind());
            if (againstTheRules.isPresent()) {
                return againstTheRules.get();
            }
            if (workshop.unmount(id).isPresent()) {
                return new Answer.Problem(409, "in-the-configuration",
                        id + " står i boksens konfiguration. Tag den ud der, og start boksen igen.");
            }
            times.forget(id);
            return new Answer.Done();
        });
    }

    Answer test(DeviceId id) throws DeskBusyException {
        return desk.ask(workshop -> {
            if (find(workshop, id).isEmpty()) {
                return Answer.unknownDevice(id.value());
            }
            Optional<String> not = workshop.announceTest(id);
            if (not.isPresent()) {
                return new Answer.Problem(409, "no-test",
                        "Enheden kan ikke prøves lige nu. Tjek, at radioen virker, og prøv igen.");
            }
            times.announced(id);
            return shown(workshop, id, 202);
        });
    }

    private Answer shown(Workshop workshop, DeviceId id, int status) {
        return find(workshop, id).<Answer>map(found -> new Answer.Json(status, json(found)))
                .orElseGet(() -> Answer.unknownDevice(id.value()));
    }

    private ObjectNode json(DeviceStatus status) {
        Instant now = clock.instant();
        return DeviceJson.of(status, now, times.secondsLeft(status.device().id()));
    }

    private static Optional<DeviceStatus> find(Workshop workshop, DeviceId id) {
        return workshop.devices().stream().filter(status -> status.device().id().equals(id)).findFirst();
    }

    /** As the adapter knows it, shortened to what a device entry holds. */
    private static @Nullable String model(Workshop workshop, DeviceAddress address) {
        return workshop.strangers().stream().filter(stranger -> stranger.address().equals(address))
                .map(stranger -> stranger.model()).filter(model -> model != null && !model.isEmpty()).findFirst()
                .map(model -> model.length() > 64 ? model.substring(0, 64) : model).orElse(null);
    }

    private static Optional<DeviceAddress> address(Adapter adapter, String value) {
        return value.isEmpty() || value.length() > 128
                ? Optional.empty()
                : Optional.of(new DeviceAddress(adapter, value));
    }

    private static DeviceId id(String written) throws BadRequestException {
        return Names.read(written).orElseThrow(() -> new BadRequestException(400, "wrong-id",
                "Id må kun have bogstaverne a-z, tal, punktum, bindestreg og understreg, højst 64."));
    }
}
