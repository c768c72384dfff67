package dk.nattevagt.central;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Proposal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A proposal as one line of JSON. */
final class ProposalLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProposalLine() {}

    /**
     * The line.
     *
     * @param number of the case; null where there is one only
     * @param on the day it is proposed; null for the case's today
     */
    static String of(@Nullable Integer number, @Nullable LocalDate on, Proposal proposal) {
        ObjectNode line = JSON.createObjectNode();
        if (number != null) {
            line.put("case", number);
        }
        if (on != null) {
            line.put("on", on.toString());
        }
        line.put("rule", proposal.rule().id()).put("kind", proposal.rule().kind().name())
                .put("due", proposal.due().toString()).put("overdue", proposal.overdue());
        Conclusion conclusion = proposal.conclusion();
        if (conclusion != null) {
            line.put("conclusion", conclusion.wireName());
        }
        line.put("consequence", proposal.rule().consequence()).put("complaint", proposal.complaint());
        line.putObject("source").put("document", proposal.rule().source().document()).put("section",
                proposal.rule().source().section());
        return line.put("explanation", proposal.explanation()).toString();
    }
}
