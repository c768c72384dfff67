package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of the day's tasks, and who has them. A task stays on the list until its trouble has ended or its proof has come,
 * whatever somebody says of it.
 */
public final class WorkTask {
    private WorkTask() {}

    /** The task to put a trouble right. */
    public static String of(TechnicalAlarm alarm) {
        return "technical:" + alarm.number();
    }

    /** The task to prove something. */
    public static String of(ProofTask task) {
        DeviceId device = task.device();
        return "proof:%s:%s:%s".formatted(task.kind().wireName(), task.gateway(), device == null ? "" : device.value());
    }

    /** The task to make a home keep a rule about equipment. */
    public static String of(EquipmentBreach breach) {
        return "rule:%s:%s".formatted(breach.rule().wireName(), breach.home());
    }

    /** The latest step that belongs to a task; what was said before its last proof belongs to a task long gone. */
    public static Optional<WorkStep> latest(List<WorkStep> steps, String task, @Nullable Instant lastProven) {
        return steps.stream().filter(step -> step.task().equals(task))
                .filter(step -> lastProven == null || step.at().isAfter(lastProven))
                .reduce((earlier, later) -> later.number() > earlier.number() ? later : earlier);
    }
}
