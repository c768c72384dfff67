package dk.nattevagt.gateway.voice;

import java.io.IOException;
import java.nio.file.Path;

/** The sentences made into sound before anybody needs them. */
public final class Rendering {

    private Rendering() {}

    /** Makes every sound file that this folder lacks. @throws IOException when espeak-ng does not work */
    public static void all(Path folder) throws IOException, InterruptedException {
        new Sentences(Sound.rendered(folder)).renderAll();
    }
}
