package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.AlarmId;

/** Help has come one step further for this alarm. Repeating it changes nothing. */
public record Progress(AlarmId alarm, ProgressStage stage) implements CentralMessage {}
