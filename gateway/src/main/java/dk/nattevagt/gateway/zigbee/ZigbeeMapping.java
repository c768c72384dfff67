package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which property of a payload means what. Immutable. An unknown model that says {@code smoke} needs no rule of its own. */
public final class ZigbeeMapping {
    /** Read as what they are: mapping them would hide the battery or the bolt. */
    private static final Set<String> RESERVED = Set.of("battery", "lock_state", "last_seen", "linkquality");
    private static final int LONGEST = 64;

    private final Map<String, List<Rule>> rules;
    private final Set<String> presses;

    private ZigbeeMapping(Map<String, List<Rule>> rules, Set<String> presses) {
        this.rules = rules;
        this.presses = presses;
    }

    /**
     * One property and the sign it stands for.
     *
     * @param property lower case, as Zigbee2MQTT names it
     * @param value the sign is so when the property has this value (true, a number or a word), and is not so at any other; null:
     *     the property itself is true or false
     * @param inverted the sign is so when the property is not: {@code contact} is false at an open door
     */
    public record Rule(String property, @Nullable String value, Sign sign, boolean inverted) {

        /** @throws IllegalArgumentException with a sentence for the technician */
        public Rule {
            property = property.strip().toLowerCase(Locale.ROOT);
            check(!property.isEmpty() && property.length() <= LONGEST, "property must be 1-64 characters");
            check(!RESERVED.contains(property), property + " is always read as what it is and cannot be mapped");
            check(value == null || (!value.isBlank() && value.length() <= LONGEST), "value must be 1-64 characters");
            boolean action = isAction(property);
            check(!action || value != null, property + " needs a value: the action that counts");
            check(!action || !inverted, property + " cannot be inverted: an action only happens");
            value = value == null ? null : value.strip().toLowerCase(Locale.ROOT);
        }

        /**
         * The same from the words of a configuration file.
         *
         * @param sign a {@link Sign#wireName()}
         * @throws IllegalArgumentException with a sentence for the technician
         */
        public static Rule of(String property, @Nullable String value, String sign, boolean inverted) {
            Optional<Sign> known = Arrays.stream(Sign.values()).filter(one -> one.wireName().equals(sign)).findFirst();
            check(known.isPresent(), "sign must be one of "
                    + Arrays.stream(Sign.values()).map(Sign::wireName).collect(Collectors.joining(", ")));
            return new Rule(property, value, known.orElseThrow(), inverted);
        }

        private static void check(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }

    /** What is built in. */
    public static ZigbeeMapping standard() {
        return new ZigbeeMapping(byProperty(StandardRules.RULES), StandardRules.PRESSES);
    }

    /**
     * With more rules. Those for a property take the place of the built-in ones for it; for an action they are added to them.
     *
     * @param actions which actions are a press; null: the built-in ones. {@code emergency}, {@code sos} and the like always count
     * @throws IllegalArgumentException on an action without a letter
     */
    public ZigbeeMapping with(List<Rule> extra, @Nullable List<String> actions) {
        Map<String, List<Rule>> merged = new TreeMap<>(rules);
        byProperty(extra).forEach((property, own) -> {
            List<Rule> all = new ArrayList<>(own);
            if (isAction(property)) {
                all.addAll(rules.getOrDefault(property, List.of()));
            }
            merged.put(property, List.copyOf(all));
        });
        return new ZigbeeMapping(merged, actions == null ? presses : words(actions));
    }

    private static Set<String> words(List<String> actions) {
        Set<String> words = new TreeSet<>();
        for (String action : actions) {
            Rule.check(!action.isBlank() && action.length() <= LONGEST, "an action must be 1-64 characters");
            words.add(action.strip().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Map<String, List<Rule>> byProperty(List<Rule> rules) {
        return rules.stream().collect(Collectors.groupingBy(Rule::property, TreeMap::new, Collectors.toList()));
    }

    static boolean isAction(String property) {
        return property.equals("action") || property.equals("click");
    }

    /** The rules for a property; empty when it means nothing to us. */
    List<Rule> rules(String property) {
        return rules.getOrDefault(property, List.of());
    }

    /** What this action means; empty when it does not count. */
    Optional<Sign> action(String property, String action) {
        Optional<Sign> ruled = rules(property).stream().filter(rule -> action.equals(rule.value())).findFirst()
                .map(Rule::sign);
        return ruled.or(() -> Optional.ofNullable(StandardRules.URGENT_ACTIONS.get(action)))
                .or(() -> presses.contains(action) ? Optional.of(Sign.SOS) : Optional.empty());
    }
}
