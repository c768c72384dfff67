package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gateway decode PROTOCOL}: one frame a line from standard input, one JSON object a line to standard output. */
@Command(name = "decode", mixinStandardHelpOptions = true, description = "Reads one frame or payload a line and prints what it means, as JSON.")
public final class DecodeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PROTOCOL", description = "gt06, teltonika, h02 (hexadecimal digits, h02 also text), owntracks, zigbee2mqtt, scaip")
    private String protocol = "";

    private @Nullable String device;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        FrameReader reader = FrameReaders.named(protocol).orElseThrow(() -> new CommandLine.ParameterException(command,
                "unknown protocol '%s': one of %s".formatted(protocol, String.join(", ", FrameReaders.names()))));
        PrintWriter out = command.getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                reader.read(line.strip()).forEach(decoded -> print(decoded, out));
                out.flush();
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(Decoded decoded, PrintWriter out) {
        switch (decoded.reading()) {
            case FrameReading.Reports(var reports) -> reports
                    .forEach(report -> out.println(ReportLine.of(named(report), decoded.notes())));
            case FrameReading.Nothing _ -> out.println(ReportLine.nothing(decoded.notes()));
            case FrameReading.Refused(FrameRefusal reason) -> out.println(ReportLine.refused(reason, decoded.notes()));
        }
    }

    /** A log-in names the device of the lines after it. */
    private DeviceReport named(DeviceReport report) {
        if (report.kind() == ReportKind.LOGIN) {
            device = report.address();
        }
        return Addressed.by(device, report);
    }
}
