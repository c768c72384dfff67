package dk.nattevagt.gateway.technician;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code gateway device find}: lets devices in and tells what happens until it is over. */
@Command(name = "find", mixinStandardHelpOptions = true, description = "Leder efter nye Zigbee-enheder i 4 minutter og fortæller, hvad der sker.")
final class Find extends DeviceTask {
    private final Pause pause;

    Find(DeviceCommand.Reader reader, Pause pause) {
        super(reader);
        this.pause = pause;
    }

    @Override
    int run(PageClient page, PrintWriter out) throws IOException, RefusedException, InterruptedException {
        JsonNode pairing = page.ask("POST", "pairing", JsonNodeFactory.instance.objectNode());
        out.println("Tænd den nye enhed, eller hold dens parringsknap inde.");
        int told = 0;
        boolean refused = false;
        while (true) {
            JsonNode news = pairing.path("news");
            for (; told < news.size(); told++) {
                out.println(Sentences.text(news.get(told), "words"));
                refused |= news.get(told).path("step").asText().equals("refused");
            }
            out.flush();
            if (!pairing.path("open").asBoolean()) {
                return refused ? FAILED : WELL;
            }
            pause.between();
            pairing = page.get("pairing");
        }
    }
}
