package dk.nattevagt.gateway.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading as the line of JSON the contract describes: the same keys each time, null for what is not known. */
final class ReportLine {
    /** A centimetre: the finest unit any of the devices speaks in. */
    private static final int DECIMALS = 7;
    /** Escaped, so that a name's letters survive whatever character set the terminal has. */
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReportLine() {}

    static String of(DeviceReport report, List<String> notes) {
        return line(notes, json -> {
            common(json, kind(report), report);
            LockReading lock = report.lock();
            if (lock != null) {
                json.writeStringField("lock", lock.bolt() == null ? null : lock.bolt().wireName());
                json.writeStringField("commanded", lock.commanded() == null ? null : lock.commanded().wireName());
            }
        });
    }

    static String refused(FrameRefusal reason, List<String> notes) {
        return line(notes, json -> {
            common(json, "refused", null);
            json.writeStringField("reason", reason.wireName());
        });
    }

    /** A message that says nothing about its device. */
    static String nothing(List<String> notes) {
        return line(notes, json -> common(json, ReportKind.STATUS.wireName(), null));
    }

    private static String kind(DeviceReport report) {
        if (report.kind() == ReportKind.LOGIN) {
            return ReportKind.LOGIN.wireName();
        }
        if (report.fix() != null) {
            return ReportKind.POSITION.wireName();
        }
        return report.alarm().isPresent() ? ReportKind.ALARM.wireName() : report.kind().wireName();
    }

    private static void common(JsonGenerator json, String kind, @Nullable DeviceReport report) throws IOException {
        Fix fix = report == null ? null : report.fix();
        Place place = fix == null ? null : fix.place();
        json.writeStringField("kind", kind);
        json.writeStringField("device", report == null ? null : report.address());
        json.writeStringField("time", report == null || report.time() == null
                ? null
                : report.time().truncatedTo(ChronoUnit.SECONDS).toString());
        degrees(json, "latitude", place == null ? null : place.latitude());
        degrees(json, "longitude", place == null ? null : place.longitude());
        json.writeFieldName("valid");
        if (fix == null) {
            json.writeNull();
        } else {
            json.writeBoolean(fix.valid());
        }
        json.writeStringField("alarm", report == null ? null : report.alarm().map(Sign::wireName).orElse(null));
        json.writeFieldName("batteryPercent");
        if (report == null || report.batteryPercent() == null) {
            json.writeNull();
        } else {
            json.writeNumber(report.batteryPercent());
        }
    }

    private static void degrees(JsonGenerator json, String name, @Nullable Double degrees) throws IOException {
        json.writeFieldName(name);
        if (degrees == null) {
            json.writeNull();
        } else {
            json.writeNumber(BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                    .toPlainString());
        }
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(List<String> notes, Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            fields.write(json);
            if (!notes.isEmpty()) {
                json.writeFieldName("notes");
                json.writeArray(notes.toArray(String[]::new), 0, notes.size());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes every character", impossible);
        }
        return line.toString();
    }
}
