package dk.nattevagt.protocol.equipment;

/** Whether a device may be mounted or taken down. */
public sealed interface EquipmentVerdict {

    /** It may. */
    record Allowed() implements EquipmentVerdict {}

    /** It may not: this rule would be broken, and nobody could put that right later. */
    record Refused(EquipmentRule rule) implements EquipmentVerdict {}

    /** It may, and somebody must do something more before this rule is kept. */
    record AllowedWithTask(EquipmentRule rule) implements EquipmentVerdict {}
}
