package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A real softphone: baresip answers by itself, sings one tone for as long as the call lasts, and writes down all it hears. */
final class Baresip implements AutoCloseable {

    private static final int RATE = 8_000;
    private static final int LONGEST_SONG = 60;
    private static final int WAV_HEADER = 44;
    private static final String MODULES = "/usr/lib/baresip/modules";

    private final Path folder;
    private final int port;
    private final int control;
    private final Process process;

    private Baresip(Path folder, int port, int control, Process process) {
        this.folder = folder;
        this.port = port;
        this.control = control;
        this.process = process;
    }

    static void assumeInstalled() {
        Programs.assumeInstalled("baresip", "baresip-core");
    }

    /** Starts it, and waits until it can be called. */
    static Baresip singing(Path folder, String number, int hertz) throws IOException {
        for (int tries = 1;; tries++) {
            Baresip phone = start(Files.createDirectory(folder.resolve(number + "-" + tries)), number, hertz);
            await("baresip ready").atMost(Duration.ofSeconds(10)).until(() -> phone.isReady()
                    || !phone.process.isAlive());
            if (phone.process.isAlive()) {
                return phone;
            }
            // A port that was free may have been taken meanwhile.
            assertThat(tries).as("tries to start baresip").isLessThan(3);
        }
    }

    private static Baresip start(Path folder, String number, int hertz) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        int port = LocalPorts.freeUdp(here);
        int control;
        try (ServerSocket free = new ServerSocket(0, 1, here)) {
            control = free.getLocalPort();
        }
        int sound;
        try (DatagramSocket free = LocalPorts.evenUdp(here)) {
            sound = free.getLocalPort();
        }
        Path song = folder.resolve("song.wav");
        sing(song, hertz);
        Files.writeString(folder.resolve("config"), String.join("\n", "poll_method epoll",
                "sip_listen 127.0.0.1:" + port, "net_interface 127.0.0.1", "audio_player aubridge,none",
                "audio_source aufile," + song, "audio_alert aubridge,none", "audio_srate 8000-8000",
                "audio_channels 1-1", "ausrc_srate 8000", "auplay_srate 8000", "ausrc_channels 1",
                "auplay_channels 1", "audio_txmode thread", "rtp_ports " + sound + "-" + (sound + 20),
                "module_path " + MODULES, "module g711.so", "module aufile.so", "module aubridge.so",
                "module sndfile.so", "module_app account.so", "module_app menu.so", "module_app ctrl_tcp.so",
                "snd_path " + folder, "ctrl_tcp_listen 127.0.0.1:" + control, ""));
        Files.writeString(folder.resolve("accounts"), "<sip:" + number + "@127.0.0.1:" + port
                + ";transport=udp>;regint=0;answermode=auto;audio_codecs=PCMA/8000/1;dtmfmode=rtpevent\n");
        Process process = new ProcessBuilder("baresip", "-f", folder.toString())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("log").toFile())
                .redirectErrorStream(true)
                .start();
        return new Baresip(folder, port, control, process);
    }

    private static void sing(Path file, int hertz) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(2 * RATE * LONGEST_SONG).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; samples.hasRemaining(); sample++) {
            samples.putShort((short) (8_000 * Math.sin(2 * Math.PI * hertz * sample / RATE)));
        }
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(samples.array()),
                new AudioFormat(RATE, 16, 1, true, false), samples.capacity() / 2)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    private boolean isReady() throws IOException {
        return log().contains("baresip is ready.");
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1);
    }

    SipTrunk trunk() {
        return new SipTrunk("127.0.0.1", port, null, null, "70200000");
    }

    void press(char key) throws IOException {
        command("sndcode", String.valueOf(key));
    }

    void hangUp() throws IOException {
        command("hangup", "");
    }

    private void command(String command, String parameters) throws IOException {
        String json = "{\"command\":\"%s\",\"params\":\"%s\"}".formatted(command, parameters);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control)) {
            socket.getOutputStream()
                    .write((json.length() + ":" + json + ",").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).as("an answer").isPositive();
        }
    }

    /** Everything it has heard in its calls, 8000 samples a second. */
    short[] heard() throws IOException {
        List<Path> recordings;
        try (Stream<Path> files = Files.list(folder)) {
            recordings = files.filter(file -> file.toString().endsWith("-dec.wav"))
                    .sorted(Comparator.naturalOrder()).toList();
        }
        ByteBuffer all = ByteBuffer.allocate(4 * 2 * RATE * LONGEST_SONG).order(ByteOrder.LITTLE_ENDIAN);
        for (Path recording : recordings) {
            // The length in the header is written when the call is over; we listen while it lasts.
            byte[] file = Files.readAllBytes(recording);
            all.put(file, Math.min(WAV_HEADER, file.length), Math.max(0, file.length - WAV_HEADER) / 2 * 2);
        }
        short[] samples = new short[all.flip().remaining() / 2];
        all.asShortBuffer().get(samples);
        return samples;
    }

    /** For how long this tone, and no other as loud, is in the sound: counted in tenths of a second. */
    static Duration tone(short[] sound, int hertz) {
        int tenth = RATE / 10;
        int tenths = 0;
        for (int from = 0; from + tenth <= sound.length; from += tenth) {
            tenths += strength(sound, from, tenth, hertz) > 4_000 ? 1 : 0;
        }
        return Duration.ofMillis(100L * tenths);
    }

    /** How loud a tone is in a piece of sound (Goertzel). */
    private static double strength(short[] sound, int from, int length, int hertz) {
        double sine = 0;
        double cosine = 0;
        for (int at = from; at < from + length; at++) {
            double angle = 2 * Math.PI * hertz * at / RATE;
            sine += sound[at] * Math.sin(angle);
            cosine += sound[at] * Math.cos(angle);
        }
        return 2 * Math.hypot(sine, cosine) / length;
    }

    /** A sample as it was before A-law (ITU-T G.711). */
    static short linear(byte alaw) {
        int bits = (alaw ^ 0x55) & 0xFF;
        int segment = (bits >> 4) & 0x07;
        int magnitude = ((bits & 0x0F) << 4) + (segment == 0 ? 8 : 0x108);
        int value = segment > 1 ? magnitude << (segment - 1) : magnitude;
        return (short) ((bits & 0x80) == 0 ? -value : value);
    }

    /** For how long anything can be heard, from the first loud sample to the last. */
    static Duration loud(short[] sound) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < sound.length; at++) {
            if (Math.abs(sound[at]) > 500) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        return first < 0 ? Duration.ZERO : Duration.ofMillis(1000L * (last - first) / RATE);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
