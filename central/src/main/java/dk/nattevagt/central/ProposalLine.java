package dk.nattevagt.central;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proposal as one line of JSON. */
final class ProposalLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONG = 600;

    private ProposalLine() {}

    /**
     * The line.
     *
     * @param number of the case; null where there is one only
     * @param on the day it is proposed; null for the case's today
     */
    static String of(@Nullable Integer number, @Nullable LocalDate on, Proposal proposal) {
        StringWriter written = new StringWriter(LONG);
        try (JsonGenerator line = JSON.createGenerator(written)) {
            line.writeStartObject();
            if (number != null) {
                line.writeNumberField("case", number);
            }
            if (on != null) {
                line.writeStringField("on", on.toString());
            }
            write(proposal, line);
            line.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every line", impossible);
        }
        return written.toString();
    }

    private static void write(Proposal proposal, JsonGenerator line) throws IOException {
        Rule rule = proposal.rule();
        line.writeStringField("rule", rule.id());
        line.writeStringField("kind", rule.kind().name());
        line.writeStringField("due", proposal.due().toString());
        line.writeBooleanField("overdue", proposal.overdue());
        Conclusion conclusion = proposal.conclusion();
        if (conclusion != null) {
            line.writeStringField("conclusion", conclusion.wireName());
        }
        line.writeStringField("consequence", rule.consequence());
        line.writeBooleanField("complaint", proposal.complaint());
        line.writeObjectFieldStart("source");
        line.writeStringField("document", rule.source().document());
        line.writeStringField("section", rule.source().section());
        line.writeEndObject();
        line.writeStringField("explanation", proposal.explanation());
    }
}
