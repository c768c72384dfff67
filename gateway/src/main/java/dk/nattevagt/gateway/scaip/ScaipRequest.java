package dk.nattevagt.gateway.scaip;

import java.util.Map;

/** The tags of one {@code <mrq>}, trimmed; a tag that is not there reads as an empty text. */
record ScaipRequest(Map<String, String> tags) {

    ScaipRequest {
        tags = Map.copyOf(tags);
    }

    String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    /** A code of at most four digits, whose leading zeros devices leave off; -1 when there is none. */
    int code(String name) {
        String digits = tag(name);
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
    }

    /** The controller: the home's alarm unit. */
    String controller() {
        return tag("cid");
    }

    /** Heartbeats are never an alarm, whatever their status code says. */
    boolean heartbeat() {
        return tag("mty").equalsIgnoreCase("PI");
    }

    boolean information() {
        return tag("mty").equalsIgnoreCase("IN");
    }

    boolean reset() {
        return tag("mty").equalsIgnoreCase("RE");
    }
}
