package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.tracker.Cut;
import dk.nattevagt.gateway.tracker.H02;
import dk.nattevagt.gateway.tracker.TrackerProtocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a tracker's protocol: hexadecimal digits, for H02 also the text itself. */
final class TrackerFrames implements FrameReader {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");

    private final TrackerProtocol protocol;

    TrackerFrames(TrackerProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public List<Decoded> read(String line) {
        String digits = line.replace(" ", "");
        if (HEX.matcher(digits).matches()) {
            return read(HexFormat.of().parseHex(digits));
        }
        return protocol instanceof H02
                ? read(line.getBytes(StandardCharsets.UTF_8))
                : List.of(Decoded.of(new FrameReading.Refused(FrameRefusal.NOT_HEX)));
    }

    /** One answer for a line that is not wholly sound: which of its pieces is wrong would only be guessed. */
    private List<Decoded> read(byte[] bytes) {
        List<Decoded> readings = new ArrayList<>();
        byte[] rest = bytes;
        while (rest.length > 0) {
            if (!(protocol.cut(rest, rest.length) instanceof Cut.Frame(int length))) {
                return List.of(Decoded.of(protocol.read(bytes).reading()));
            }
            readings.add(Decoded.of(protocol.read(Arrays.copyOf(rest, length)).reading()));
            rest = Arrays.copyOfRange(rest, length, rest.length);
        }
        return readings;
    }
}
