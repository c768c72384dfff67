package dk.nattevagt.gateway;

import dk.nattevagt.gateway.voice.Rendering;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the sentences' sound files, at installation: {@code java -cp gateway.jar dk.nattevagt.gateway.RenderVoice FOLDER}. */
public final class RenderVoice {

    private RenderVoice() {}

    /** Ends with 0 when all are there, 1 when not. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: RenderVoice FOLDER");
            System.exit(2);
        }
        try {
            Rendering.all(Path.of(arguments[0]));
        } catch (IOException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }
}
