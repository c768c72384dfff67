package dk.nattevagt.gateway.technician;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gateway device test}: announces a test and tells each stage until the central has it, or nothing has come. */
@Command(name = "test", mixinStandardHelpOptions = true, description = {
        "Melder en prøve, venter på trykket, og fortæller, hvor langt det er nået.",
        "Slutter med 0, når prøven er modtaget, og med 1, når der intet signal kom."})
final class Test extends DeviceTask {
    private final Pause pause;

    @Parameters(paramLabel = "ID", description = "enhedens id")
    private String id = "";

    Test(DeviceCommand.Reader reader, Pause pause) {
        super(reader);
        this.pause = pause;
    }

    @Override
    int run(PageClient page, PrintWriter out) throws IOException, RefusedException, InterruptedException {
        JsonNode device = page.ask("POST", DeviceTasks.path(id) + "/test", JsonNodeFactory.instance.objectNode());
        String told = "";
        while (true) {
            JsonNode test = device.path("test");
            String stage = test.path("stage").asText();
            if (!stage.equals(told)) {
                out.println(test.path("words").asText() + after(test, stage));
                out.flush();
                told = stage;
            }
            switch (stage) {
                case "passed" -> {
                    return WELL;
                }
                case "waiting", "sent" -> pause.between();
                default -> {
                    return FAILED;
                }
            }
            device = page.get(DeviceTasks.path(id));
        }
    }

    private static String after(JsonNode test, String stage) {
        return switch (stage) {
            case "waiting" -> " (boksen venter i " + test.path("secondsLeft").asInt() + " sekunder)";
            case "no-signal" -> ". " + test.path("advice").asText();
            default -> "";
        };
    }
}
