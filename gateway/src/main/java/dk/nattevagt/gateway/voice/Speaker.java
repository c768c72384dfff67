package dk.nattevagt.gateway.voice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks on a thread of its own, one sentence after the other. When they come faster than they can be spoken the oldest is left
 * out: where help is now matters more than where it was. What is said also goes to the transcript, a JSON object a line:
 * {@code {"time":…,"signal":"received","sentence":"Alarmen er modtaget."}}.
 */
public final class Speaker implements CitizenOutput, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final int WAITING = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final Sentences sentences;
    private final List<String> player;
    private final @Nullable Path transcript;
    private final InstantSource clock;
    private final BlockingQueue<Signal> toSpeak = new ArrayBlockingQueue<>(WAITING);
    private final Thread speaker = Thread.ofPlatform().name("voice").daemon().unstarted(this::speakOn);

    /**
     * Begins to render what is missing and to speak.
     *
     * @param player a command to which the WAV file's path is added; empty for none
     * @param transcript where sentences are written down; null for nowhere
     */
    public Speaker(Sound sound, List<String> player, @Nullable Path transcript, InstantSource clock) {
        this.sentences = new Sentences(sound);
        this.player = List.copyOf(player);
        this.transcript = transcript;
        this.clock = clock;
        speaker.start();
    }

    @Override
    public void tell(Signal signal) {
        if (signal.sentence().isEmpty()) {
            return;
        }
        while (!toSpeak.offer(signal)) {
            toSpeak.poll();
        }
    }

    private void speakOn() {
        try {
            if (!player.isEmpty()) {
                sentences.renderMissing();
            }
            while (true) {
                speak(toSpeak.take());
            }
        } catch (InterruptedException closed) {
            LOG.debug("The voice is stopped");
        }
    }

    private void speak(Signal signal) throws InterruptedException {
        try {
            write(signal);
            play(sentences.file(signal));
        } catch (IOException silent) {
            LOG.atWarn().addKeyValue("signal", signal.wireName()).addKeyValue("cause", silent.getMessage())
                    .log("A sentence was not spoken");
        }
    }

    private void write(Signal signal) throws IOException {
        if (transcript == null) {
            return;
        }
        String line = JSON.createObjectNode()
                .put("time", clock.instant().toString())
                .put("signal", signal.wireName())
                .put("sentence", signal.sentence())
                .toString();
        Files.writeString(transcript, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void play(Path file) throws IOException, InterruptedException {
        if (player.isEmpty() || !Files.exists(file)) {
            return;
        }
        List<String> command = new ArrayList<>(player);
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IOException("the player did not end");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        speaker.interrupt();
    }
}
