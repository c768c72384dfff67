package dk.nattevagt.gateway.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Captured frames, frames made for a test, and what a decoder makes of them. */
final class Frames {
    static final Instant NOW = Instant.parse("2026-11-21T02:13:45Z");
    static final String GT06_LOGIN = "78780D01086471700328358100093F040D0A";
    static final String GT06_LOGIN_ACK = "78780501000955940D0A";
    static final String GT06_STATUS = "78780A13440604000201BAAF540D0A";
    static final String GT06_POSITION = "78781F120F0A140E150BC505E51E780293A9E800540000F601006E0055DA00035F240D0A";
    static final String GT06_SOS = "7878241617070A150E24CA01FBA0040780E177005C0001720253360027DB6204E40400004BF1E90D0A";
    static final String TELTONIKA_LOGIN = "000F333536333037303432343431303133";
    static final String TELTONIKA_POSITION = "000000000000004c08010000016818d500580009c28d9f1cb3757a00be00c60f0053000f06f001"
            + "1503c80001011d00fc0007423799180053cdf80dce426f430f88190bb8560bb802f100005aa110002887e000010000ee8d";
    static final String TELTONIKA_NO_FIX = "000000000000003608010000016B40D8EA3001000000000000000000000000000000010502150301010142"
            + "5E0F01F10000601A014E0000000000000000010000C7CF";
    /** Codec 8 Extended, two records. */
    static final String TELTONIKA_EXTENDED = "00000000000000b98e0200000179555c7bf8010b3a1cfbebc142b00000000000000000ec000f0009"
            + "00f00000150000c80000450200710100740001070100fa0000ec01000500b500000018000000430d560044000000190000000100f10000"
            + "00000000000000000179555c83c8010b3a1cfbebc142b0000000000000000185000f000900f00000150000c80000450200710100740001"
            + "070100fa00018511000500b500000018000000430d560044000000190000000100f100000000000000000200003251";
    static final String H02_POSITION = "*HQ,4210051415,V1,164549,A,0956.3869,N,08406.7068,W,000.00,000,221215,FFFFFBFF,712,01,0,0,6#";

    private Frames() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A sound GT06 frame around this content. */
    static byte[] gt06(int type, String content) {
        byte[] bytes = hex(content);
        byte[] frame = ByteBuffer.allocate(bytes.length + 10).put((byte) 0x78).put((byte) 0x78)
                .put((byte) (bytes.length + 5)).put((byte) type).put(bytes).putShort((short) 1).putShort((short) 0)
                .put((byte) '\r').put((byte) '\n').array();
        int crc = Checksum.x25(frame, 2, frame.length - 4);
        return ByteBuffer.wrap(frame).putShort(frame.length - 4, (short) crc).array();
    }

    /** A sound Teltonika packet around codec, counts and records. */
    static byte[] teltonika(String data) {
        byte[] bytes = hex(data);
        return ByteBuffer.allocate(bytes.length + 12).putInt(0).putInt(bytes.length).put(bytes)
                .putInt(Checksum.ibm(bytes, 0, bytes.length)).array();
    }

    static DeviceReport report(TrackerProtocol protocol, byte[] frame) {
        return reports(protocol, frame).getFirst();
    }

    static List<DeviceReport> reports(TrackerProtocol protocol, byte[] frame) {
        FrameReading reading = protocol.read(frame).reading();
        assertThat(reading).isInstanceOf(FrameReading.Reports.class);
        return ((FrameReading.Reports) reading).reports();
    }

    static String answer(TrackerProtocol protocol, byte[] frame) {
        return HexFormat.of().withUpperCase().formatHex(protocol.read(frame).answer().at(NOW));
    }

    static FrameReading refused(FrameRefusal reason) {
        return new FrameReading.Refused(reason);
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** What a stream is cut into: frames as they are, junk as its reason, a lost stream as its reason and nothing after it. */
    static List<String> cuts(TrackerProtocol protocol, byte[] stream) {
        List<String> cuts = new ArrayList<>();
        byte[] rest = stream;
        while (rest.length > 0) {
            switch (protocol.cut(rest, rest.length)) {
                case Cut.Frame(int length) -> {
                    cuts.add(HexFormat.of().withUpperCase().formatHex(rest, 0, length));
                    rest = Arrays.copyOfRange(rest, length, rest.length);
                }
                case Cut.Junk(int length, FrameRefusal reason) -> {
                    cuts.add(reason == null ? "space" : reason.wireName());
                    rest = Arrays.copyOfRange(rest, length, rest.length);
                }
                case Cut.More() -> {
                    cuts.add("more");
                    return cuts;
                }
                case Cut.Lost(FrameRefusal reason) -> {
                    cuts.add("lost " + reason.wireName());
                    return cuts;
                }
            }
        }
        return cuts;
    }
}
