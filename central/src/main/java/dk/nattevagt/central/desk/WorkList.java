package dk.nattevagt.central.desk;

import dk.nattevagt.central.desk.EquipmentOverview.Breach;
import dk.nattevagt.central.desk.EquipmentOverview.ToProve;
import dk.nattevagt.central.desk.EquipmentOverview.Troubled;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.central.supervision.WorkStep;
import dk.nattevagt.central.supervision.WorkTask;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day's work on equipment: what is wrong and what is to be proven, each as a task that somebody takes and does. Gateways that
 * are silent in an outage are no tasks of their own. Blocking; not for an event loop.
 */
public final class WorkList {
    private final EquipmentOverview overview;
    private final UnprotectedHomes homes;
    private final IncidentStore incidents;
    private final DoorWatch doors;
    private final TrackerOverview trackers;

    public WorkList(EquipmentOverview overview, UnprotectedHomes homes, IncidentStore incidents, DoorWatch doors,
            TrackerOverview trackers) {
        this.overview = overview;
        this.homes = homes;
        this.incidents = incidents;
        this.doors = doors;
        this.trackers = trackers;
    }

    /** A task. */
    public sealed interface Task {
        /** Its name. */
        String name();

        /** Who said last what of it; null while nobody has. */
        @Nullable
        WorkStep latest();

        /** Something is wrong. */
        record ToRepair(String name, Troubled troubled, @Nullable WorkStep latest) implements Task {}

        /** Something is to be proven. */
        record ToTest(String name, ToProve toProve, @Nullable WorkStep latest) implements Task {}

        /** A door is to be seen to. */
        record AtDoor(String name, DoorWatch.Chore chore, @Nullable WorkStep latest) implements Task {}

        /** A tracker is to be looked after. */
        record AtTracker(String name, TrackerOverview.Chore chore, @Nullable WorkStep latest) implements Task {}

        /** The home does not keep a rule about its equipment. */
        record ToPutRight(String name, Breach breach, @Nullable WorkStep latest) implements Task {}
    }

    /** What becomes of an attempt to take or do a task. */
    public sealed interface Answer {
        /** It stands. */
        record Stands(Task task) implements Answer {}

        /** Somebody else has it. */
        record HeldByAnother(UserId holder) implements Answer {}

        /** There is no such task any more. */
        record Gone() implements Answer {}
    }

    /**
     * A municipality's tasks: troubles first, those that leave a citizen unprotected before the others, then doors, then trackers, then
     * what may not hang as it does, then what to prove.
     */
    public List<Task> tasks(MunicipalityId municipality, Instant now) {
        List<WorkStep> steps = incidents.latestSteps();
        Set<GatewayId> inOutage = homes.silentInOutages(municipality);
        List<Task> tasks = new ArrayList<>();
        for (Troubled troubled : overview.alarms(municipality)) {
            var alarm = troubled.alarm();
            if (alarm.trouble() != TechnicalTrouble.GATEWAY_SILENT || !inOutage.contains(alarm.source().gateway())) {
                String name = WorkTask.of(alarm);
                tasks.add(new Task.ToRepair(name, troubled, WorkTask.latest(steps, name, null).orElse(null)));
            }
        }
        for (DoorWatch.Chore chore : doors.chores(municipality, now)) {
            tasks.add(new Task.AtDoor(chore.name(), chore,
                    WorkTask.latest(steps, chore.name(), chore.since()).orElse(null)));
        }
        for (TrackerOverview.Chore chore : trackers.chores(municipality, now)) {
            tasks.add(new Task.AtTracker(chore.name(), chore,
                    WorkTask.latest(steps, chore.name(), chore.since()).orElse(null)));
        }
        for (Breach breach : overview.breaches(municipality)) {
            String name = WorkTask.of(breach.breach());
            tasks.add(new Task.ToPutRight(name, breach, WorkTask.latest(steps, name, null).orElse(null)));
        }
        for (ToProve toProve : overview.tasks(municipality, now)) {
            ProofTask proof = toProve.task();
            String name = WorkTask.of(proof);
            tasks.add(new Task.ToTest(name, toProve,
                    WorkTask.latest(steps, name, proof.lastProven()).orElse(null)));
        }
        return tasks;
    }

    /** I do it; also from somebody who has it, by naming them. */
    public Answer take(MunicipalityId municipality, String task, UserId by, @Nullable UserId from, Instant now) {
        Optional<Task> found = find(municipality, task, now);
        if (found.isEmpty()) {
            return new Answer.Gone();
        }
        WorkStep latest = found.get().latest();
        if (latest != null && latest.kind() == WorkStep.Kind.TAKEN && !latest.by().equals(by)
                && !latest.by().equals(from)) {
            return new Answer.HeldByAnother(latest.by());
        }
        return write(municipality, new WorkStep(0, task, WorkStep.Kind.TAKEN, by, now, null));
    }

    /** I have done it. The task stays to be seen until the equipment itself shows that it was. */
    public Answer done(MunicipalityId municipality, String task, UserId by, @Nullable String note, Instant now) {
        return find(municipality, task, now).isEmpty()
                ? new Answer.Gone()
                : write(municipality, new WorkStep(0, task, WorkStep.Kind.DONE, by, now, note));
    }

    private Answer write(MunicipalityId municipality, WorkStep step) {
        incidents.add(step);
        return find(municipality, step.task(), step.at()).<Answer>map(Answer.Stands::new)
                .orElseGet(Answer.Gone::new);
    }

    private Optional<Task> find(MunicipalityId municipality, String task, Instant now) {
        return tasks(municipality, now).stream().filter(one -> one.name().equals(task)).findFirst();
    }
}
