package dk.nattevagt.simulator.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Years of a municipality's grants, from one seed: each citizen has a personal alarm and some of them other help. The unit is pressed about once a
 * month, by some in need often and by others never; it is offline for some days a year; conditions change, and mostly somebody looks again.
 *
 * @param cases a grant on each line, as {@code central review} reads it
 */
record GrantYears(List<String> cases, int events) {
    static final LocalDate FIRST = LocalDate.parse("2017-01-01");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAYS_TO_BEGIN = 3 * 365;

    /** A kind of help, and which share of the citizens has it. */
    private record Help(String service, double share) {}

    private static final List<Help> HELP = List.of(new Help("nødkald", 1), new Help("personlig hjælp", 0.5),
            new Help("praktisk hjælp", 0.5), new Help("madservice", 0.2), new Help("hjælp uden rehabilitering", 0.2),
            new Help("røgalarm", 0.1), new Help("GPS", 0.05), new Help("ledsageordning", 0.03),
            new Help("borgerstyret personlig assistance", 0.01));

    /** The grants of so many citizens, from {@link #FIRST} to this day. */
    static GrantYears of(int citizens, LocalDate last, long seed) {
        Random random = new Random(seed);
        List<String> cases = new ArrayList<>();
        int events = 0;
        for (int citizen = 0; citizen < citizens; citizen++) {
            for (Help help : HELP) {
                if (random.nextDouble() < help.share()) {
                    ArrayNode happened = JSON.createArrayNode();
                    LocalDate decided = FIRST.plusDays(random.nextInt(DAYS_TO_BEGIN));
                    happens(help.service(), decided, last, random, happened);
                    events += happened.size();
                    cases.add(line(help.service(), decided, random, happened));
                }
            }
        }
        return new GrantYears(cases, events);
    }

    private static String line(String service, LocalDate decided, Random random, ArrayNode events) {
        ObjectNode line = JSON.createObjectNode().put("today", FIRST.toString());
        line.putObject("grant").put("service", service)
                .put("applied", decided.minusDays(random.nextInt(30)).toString()).put("decided", decided.toString())
                .put("started", decided.plusDays(random.nextInt(14)).toString())
                .put("duration", random.nextInt(4) == 0 ? "temporary" : "permanent");
        line.set("events", events);
        return line.toString();
    }

    private static void happens(String service, LocalDate decided, LocalDate last, Random random, ArrayNode events) {
        if (service.equals("nødkald")) {
            double inNeed = random.nextDouble() * random.nextDouble();
            each(decided, last, 30, random).forEach(day -> call(day, inNeed, random, events));
            each(decided, last, 250, random).forEach(day -> event(events, day, "unprotected").put("to",
                    day.plusDays(random.nextInt(6)).toString()).put("reason", "offline"));
        }
        each(decided, last, 500, random).forEach(day -> {
            event(events, day, "condition-changed");
            if (random.nextInt(10) > 0) {
                event(events, day.plusDays(random.nextInt(30)), "review");
            }
        });
        each(decided, last, 400, random).forEach(day -> event(events, day, "review"));
    }

    private static void call(LocalDate day, double inNeed, Random random, ArrayNode events) {
        ObjectNode call = event(events, day, "call");
        if (random.nextDouble() < inNeed) {
            call.put("outcome", "help-given");
        } else if (random.nextInt(30) > 0) {
            call.put("outcome", List.of("accidental", "accidental", "accidental", "test", "test", "no-help-needed",
                    "technical", "staff-press").get(random.nextInt(8)));
        }
    }

    private static ObjectNode event(ArrayNode events, LocalDate day, String kind) {
        return events.addObject().put("date", day.toString()).put("kind", kind);
    }

    /** Days, so far apart on average. */
    private static List<LocalDate> each(LocalDate first, LocalDate last, int days, Random random) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate day = first.plusDays(1 + random.nextInt(2 * days)); !day.isAfter(last); day = day
                .plusDays(1 + random.nextInt(2 * days))) {
            found.add(day);
        }
        return found;
    }
}
