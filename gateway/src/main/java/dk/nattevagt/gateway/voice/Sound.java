package dk.nattevagt.gateway.voice;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the citizen is spoken to.
 *
 * @param rendered where sentences that are ready to be played are kept
 * @param recordings a folder of recorded sentences, one {@code <signal>.wav} each, such as {@code on-the-way.wav}; they take the
 *     place of the rendered ones. Null for none
 * @param volumePercent 1-100 of what the recording or espeak-ng gives
 */
public record Sound(Path rendered, @Nullable Path recordings, int volumePercent) {

    /** @throws IllegalArgumentException when the volume is outside its range: a voice nobody hears is no voice */
    public Sound {
        if (volumePercent < 1 || volumePercent > 100) {
            throw new IllegalArgumentException("volume must be 1 to 100");
        }
    }

    /** Rendered sentences, as loud as they are made. */
    public static Sound rendered(Path folder) {
        return new Sound(folder, null, 100);
    }
}
