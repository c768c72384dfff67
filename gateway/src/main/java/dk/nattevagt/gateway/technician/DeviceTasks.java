package dk.nattevagt.gateway.technician;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that are one question and one answer. */
final class DeviceTasks {

    private DeviceTasks() {}

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Viser boksens kontakt, dens enheder, og hvad der er hørt uden at være monteret.")
    static final class ListDevices extends DeviceTask {

        ListDevices(DeviceCommand.Reader reader) {
            super(reader);
        }

        @Override
        int run(PageClient page, PrintWriter out) throws IOException, RefusedException {
            Sentences.status(page.get("status"), out);
            return WELL;
        }
    }

    @Command(name = "mount", mixinStandardHelpOptions = true, description = "Monterer en enhed, der er hørt.")
    static final class Mount extends DeviceTask {
        @Parameters(paramLabel = "ADDRESS", description = "som `gateway device list` viser den: adapter:adresse")
        private String address = "";

        @Option(names = "--kind", required = true, description = "button, pull-cord, fall, smoke, heat, co, water, door, inactivity, lock, tracker, mains")
        private String kind = "";

        @Option(names = "--id", description = "ellers den første ledige, som smoke-2")
        private @Nullable String id;

        @Option(names = "--name", description = "som den kaldes i hjemmet")
        private @Nullable String name;

        @Option(names = "--room", description = "hvor den sidder")
        private @Nullable String room;

        @Option(names = "--alarm-on-open", description = "en dørkontakt: åbning er en alarm")
        private boolean alarmOnOpen;

        Mount(DeviceCommand.Reader reader) {
            super(reader);
        }

        @Override
        int run(PageClient page, PrintWriter out) throws IOException, RefusedException {
            int colon = address.indexOf(':');
            ObjectNode order = JsonNodeFactory.instance.objectNode();
            order.put("adapter", colon < 0 ? "zigbee" : address.substring(0, colon));
            order.put("address", address.substring(colon + 1));
            order.put("kind", kind).put("id", id).put("name", name).put("room", room).put("alarmOnOpen", alarmOnOpen);
            JsonNode device = page.ask("POST", "devices", order);
            out.println(Sentences.name(device) + " er monteret. Prøv den nu: gateway device test "
                    + device.path("id").asText());
            Sentences.broken(page.get("status"), out);
            return WELL;
        }
    }

    @Command(name = "name", mixinStandardHelpOptions = true, description = "Giver en enhed et andet navn eller rum; hvad der ikke nævnes, bliver stående.")
    static final class Name extends DeviceTask {
        @Parameters(paramLabel = "ID", description = "enhedens id")
        private String id = "";

        @Option(names = "--name", description = "som den kaldes i hjemmet; tom: intet navn")
        private @Nullable String name;

        @Option(names = "--room", description = "hvor den sidder; tom: intet rum")
        private @Nullable String room;

        Name(DeviceCommand.Reader reader) {
            super(reader);
        }

        @Override
        int run(PageClient page, PrintWriter out) throws IOException, RefusedException {
            JsonNode before = page.get(path(id));
            ObjectNode order = JsonNodeFactory.instance.objectNode();
            order.put("name", name == null ? before.path("name").textValue() : name);
            order.put("room", room == null ? before.path("room").textValue() : room);
            out.println(Sentences.name(page.ask("PUT", path(id), order)) + " er rettet.");
            return WELL;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Tager en enhed ned. Den er ikke længere overvåget.")
    static final class Remove extends DeviceTask {
        @Parameters(paramLabel = "ID", description = "enhedens id")
        private String id = "";

        Remove(DeviceCommand.Reader reader) {
            super(reader);
        }

        @Override
        int run(PageClient page, PrintWriter out) throws IOException, RefusedException {
            page.ask("DELETE", path(id), null);
            out.println(id + " er taget ned. Vagtcentralen får besked.");
            Sentences.broken(page.get("status"), out);
            return WELL;
        }
    }

    static String path(String id) {
        return "devices/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
    }
}
