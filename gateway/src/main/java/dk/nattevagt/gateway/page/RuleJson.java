package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.nattevagt.gateway.desk.DeviceStatus;
import dk.nattevagt.gateway.desk.Workshop;
import dk.nattevagt.protocol.equipment.EquipmentRule;
import dk.nattevagt.protocol.equipment.EquipmentRules;
import dk.nattevagt.protocol.equipment.EquipmentVerdict;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.List;
import java.util.Optional;

/** The rules for what hangs together in a home [004 §15], as the technician reads them. */
final class RuleJson {
    private RuleJson() {}

    /** Why one more device of this kind is not mounted; nothing where it is. */
    static Optional<Answer> notMounted(Workshop workshop, DeviceKind kind) {
        return refused(EquipmentRules.mount(kinds(workshop), kind), "");
    }

    /** Why a device of this kind is not taken down; nothing where it is. */
    static Optional<Answer> notTakenDown(Workshop workshop, DeviceKind kind) {
        return refused(EquipmentRules.takeDown(kinds(workshop), kind),
                " Montér først det nye nødkald, eller tag røgalarmerne ned.");
    }

    private static Optional<Answer> refused(EquipmentVerdict verdict, String advice) {
        return switch (verdict) {
            case EquipmentVerdict.Refused(EquipmentRule rule) -> Optional
                    .of(new Answer.Problem(409, rule.wireName(), rule.sentenceWithSource() + advice));
            case EquipmentVerdict.Allowed _,EquipmentVerdict.AllowedWithTask _ -> Optional.empty();
        };
    }

    /** The rules that the home does not keep as it hangs now: shown until they are, however it came to that. */
    static ArrayNode broken(Workshop workshop) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        EquipmentRules.broken(kinds(workshop)).forEach(rule -> json.addObject()
                .put("rule", rule.wireName()).put("words", rule.sentence()).put("source", rule.source())
                .put("advice", advice(rule)));
        return json;
    }

    private static String advice(EquipmentRule rule) {
        return switch (rule) {
            case SMOKE_NEEDS_PERSONAL_ALARM -> "Montér et nødkald. Røgalarmen slår alarm så længe.";
            case AT_MOST_THREE_SMOKE_ALARMS -> "Tag en røgalarm ned. De slår alle alarm så længe.";
            case LOCK_WITH_SMOKE_ALARM -> "Montér låsen ved hoveddøren.";
        };
    }

    private static List<DeviceKind> kinds(Workshop workshop) {
        return workshop.devices().stream().map(DeviceStatus::device).map(device -> device.entry().kind()).toList();
    }
}
