package dk.nattevagt.central.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes everything, save that one command gets the answer the test wants. {@code .} is the end of a letter. */
final class MoodyMailServer implements AutoCloseable {
    static final String HANGS_UP = "hangs up";
    static final String SAYS_NOTHING = "says nothing";

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final String at;
    private final String answer;

    MoodyMailServer(String at, String answer) {
        this.at = at;
        this.answer = answer;
        try {
            listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket guest = listening.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
                say(guest.getOutputStream(), "220 moody");
                converse(in, guest.getOutputStream());
            } catch (IOException gone) {
                // The guest has left, or the test is over.
            }
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException {
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (letter && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            if (line.startsWith(at)) {
                if (answer.equals(HANGS_UP)) {
                    return;
                }
                if (!answer.equals(SAYS_NOTHING)) {
                    say(out, answer);
                }
            } else {
                say(out, line.startsWith("DATA") ? "354 go on" : "250 ok");
            }
            letter = line.startsWith("DATA");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
