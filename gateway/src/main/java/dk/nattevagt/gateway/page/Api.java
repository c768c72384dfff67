package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The JSON interface for those who are logged in: which request is which question. */
final class Api {
    private static final Answer NOT_FOUND = new Answer.Problem(404, "not-found", "Den adresse findes ikke her.");
    private static final Answer NOT_ALLOWED = new Answer.Problem(405, "method-not-allowed",
            "Det kan ikke gøres på den adresse.");

    private final GatewayId gateway;
    private final PagePorts ports;
    private final InstantSource clock;
    private final DeviceApi devices;

    Api(GatewayId gateway, PagePorts ports, InstantSource clock, Supplier<Duration> uptime) {
        this.gateway = gateway;
        this.ports = ports;
        this.clock = clock;
        this.devices = new DeviceApi(ports.desk(), clock, uptime);
    }

    /** @param path below {@code /api/} */
    Answer answer(String method, String path, byte[] body) throws BadRequestException, DeskBusyException {
        String[] steps = path.split("/", -1);
        return switch (steps[0]) {
            case "status" -> steps.length > 1 ? NOT_FOUND : method.equals("GET") ? status() : NOT_ALLOWED;
            case "pairing" -> steps.length > 1 ? NOT_FOUND : pairing(method, body);
            case "devices" -> switch (steps.length) {
                case 1 -> allDevices(method, body);
                case 2 -> oneDevice(method, steps[1], body);
                case 3 -> steps[2].equals("test") ? testOf(method, steps[1]) : NOT_FOUND;
                default -> NOT_FOUND;
            };
            default -> NOT_FOUND;
        };
    }

    /** Everything the page shows, in one answer. */
    private Answer status() throws DeskBusyException {
        ObjectNode json = ports.desk().ask(workshop -> {
            ObjectNode list = devices.list(workshop);
            list.set("box", StatusJson.box(workshop.status()));
            list.set("broken", RuleJson.broken(workshop));
            return list;
        });
        json.put("gateway", gateway.value());
        json.put("now", clock.instant().toString());
        json.set("pairing", StatusJson.pairing(ports.pairing()));
        json.set("refusals", StatusJson.refusals(ports.refusals()));
        json.set("kinds", StatusJson.kinds());
        return Answer.ok(json);
    }

    private Answer allDevices(String method, byte[] body) throws BadRequestException, DeskBusyException {
        return switch (method) {
            case "GET" -> devices.all();
            case "POST" -> devices.mount(body);
            default -> NOT_ALLOWED;
        };
    }

    private Answer oneDevice(String method, String name, byte[] body) throws BadRequestException, DeskBusyException {
        Optional<DeviceId> id = Names.read(name);
        if (id.isEmpty()) {
            return NOT_FOUND;
        }
        return switch (method) {
            case "GET" -> devices.one(id.get());
            case "PUT" -> devices.rename(id.get(), body);
            case "DELETE" -> devices.takeDown(id.get());
            default -> NOT_ALLOWED;
        };
    }

    private Answer testOf(String method, String name) throws DeskBusyException {
        Optional<DeviceId> id = Names.read(name);
        if (id.isEmpty()) {
            return NOT_FOUND;
        }
        return method.equals("POST") ? devices.test(id.get()) : NOT_ALLOWED;
    }

    private Answer pairing(String method, byte[] body) throws BadRequestException {
        @Nullable
        Pairing pairing = ports.pairing();
        if (method.equals("GET")) {
            return Answer.ok(StatusJson.pairing(pairing));
        }
        if (pairing == null) {
            return new Answer.Problem(409, "no-radio", "Boksen har ingen Zigbee-radio i sin konfiguration.");
        }
        return switch (method) {
            case "POST" -> {
                Form.read(body, Set.of());
                yield asked(pairing.open(Pairing.USUAL), pairing);
            }
            case "DELETE" -> asked(pairing.close(), pairing);
            default -> NOT_ALLOWED;
        };
    }

    private static Answer asked(boolean heard, Pairing pairing) {
        return heard
                ? new Answer.Json(202, StatusJson.pairing(pairing))
                : new Answer.Problem(503, "radio-away",
                        "Radioen svarer ikke. Tjek, at Zigbee2MQTT og Mosquitto kører, og prøv igen.");
    }
}
