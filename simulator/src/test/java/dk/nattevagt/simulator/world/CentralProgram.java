package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.BriefWriter;
import dk.nattevagt.central.desk.CommitFanOut;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.DeadlineLoop;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.DoorResult;
import dk.nattevagt.central.desk.EffectRunner;
import dk.nattevagt.central.desk.ExerciseTransaction;
import dk.nattevagt.central.desk.HolderLoop;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.MessageWriter;
import dk.nattevagt.central.desk.NotificationArchive;
import dk.nattevagt.central.desk.NotificationRunner;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.SilenceLoop;
import dk.nattevagt.central.desk.Watchdog;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.TestDay;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.GatewaySilence;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.wire.UpChannel;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The real central between two power cuts, wired as the program wires it, but to a simulated world. */
final class CentralProgram {
    private final World world;
    private final Machine machine;
    private final AlarmStore store;
    private final AlarmDesk desk;
    private final EffectRunner effects;
    private final NotificationRunner notifications;
    private final HolderLoop holders;
    private final DeadlineLoop deadlines;
    private final SilenceLoop silence;
    private final Watchdog watchdog;
    private final FrontDoor frontDoor;
    private final DoorDesk doors;
    private final PositionDesk positions;
    private List<Complaint> complaints = List.of();

    CentralProgram(World world, CentralHost host, Runnable onDeath) {
        this.world = world;
        Wiring wiring = world.wiring();
        machine = new Machine("central", world, () -> world.weather().centralRisk(), onDeath);
        CommitFanOut commits = new CommitFanOut();
        store = wiring.store(
                new MemoryAlarmStore(host.disk(), host.health(), machine::step, new CommitChecks(world), commits),
                world);
        SimLanes lanes = new SimLanes(world, machine);
        AlarmLifecycle lifecycle = new AlarmLifecycle(world.staffing(), world.emergencies());
        effects = new EffectRunner(store, lanes, lifecycle,
                new EffectRunner.Outside(world.staff().screens(machine::step), new CitizenWay(world, machine),
                        wiring.line(world.phone().line(machine::step, machine))),
                new BriefWriter(world.registry(), true),
                task -> world.time().after(world.taskDelay(), () -> machine.run(task)), world.time());
        Function<MunicipalityId, List<Alarm>> open = _ -> List.copyOf(host.disk().open.values());
        NotificationArchive messages = new MemoryNotificationArchive(host::disk);
        notifications = new NotificationRunner(store, messages, new MessageWriter(world.registry(), open, true),
                world.phones().senders(machine), world.registry()::user,
                task -> world.time().after(world.taskDelay(), () -> machine.run(task)), world.time());
        desk = new AlarmDesk(store, lanes, lifecycle, new Intake(lifecycle, world.registry(), host::nextAlarmId),
                world.time());
        if (wiring.effectsRun()) {
            commits.add(effects);
            commits.add(notifications);
        }
        holders = new HolderLoop(open, world.registry(), desk);
        deadlines = new DeadlineLoop(store, desk);
        silence = new SilenceLoop(store, new MemoryEquipmentArchive(host::disk));
        watchdog = new Watchdog(wiring.watchdogView(store), messages,
                alarm -> host.disk().journalOf(alarm));
        frontDoor = new FrontDoor(world, machine, desk);
        doors = new DoorDesk(new DoorDesk.Ground(store, new MemoryDoorArchive(host::disk), lanes, lifecycle,
                world.registry(), wiring.lockAccess(), WorldKeys.CENTRAL, host::nextOrderId,
                new DoorWire(world, machine), world.time()));
        positions = new PositionDesk(wiring.positions(new PositionDesk.Ground(world.registry(),
                new MemoryAlarmArchive(host::disk), new MemoryCases(host::disk), new MemoryObjections(host::disk),
                new MemoryLookUps(host, machine::step), new MemoryPositions(host::disk),
                new LocationAccess(Wiring.LOOK_LASTS),
                world.time())));
    }

    /** The commit listener is in place before this; what a crash cut off comes first. */
    void start() {
        Wiring wiring = world.wiring();
        boolean resumed = machine.run(() -> {
            if (wiring.redialsAtStart()) {
                world.phone().redialAll(world.central().disk());
            }
            if (wiring.resumesAfterCrash()) {
                resume();
            }
        });
        if (resumed) {
            world.time().every(1_000, machine::alive, this::tick);
            world.time().every(30_000, machine::alive, () -> machine.run(holders::tick));
            world.time().every(5_000, machine::alive, () -> machine.run(this::watch));
        }
    }

    /** A central that cannot read its database at start does not start; whoever watches it starts it again. */
    private void resume() {
        try {
            effects.resume();
        } catch (AlarmStore.StoreFailedException unreadable) {
            machine.kill("because its database cannot be read at start");
        }
    }

    private void tick() {
        if (world.wiring().deadlineLoopRuns()) {
            machine.run(() -> deadlines.tick(world.time().instant()));
        }
        if (world.wiring().effectsRun()) {
            machine.run(() -> effects.tick(world.time().instant()));
        }
        if (world.wiring().messagesAreSent()) {
            machine.run(() -> notifications.tick(world.time().instant()));
        }
        if (world.locks()) {
            machine.run(() -> doors.tick(world.time().instant()));
        }
        machine.run(() -> silence.tick(world.time().instant()));
    }

    private void watch() {
        complaints = watchdog.check(world.time().instant());
        complaints.forEach(complaint -> world.story()
                .tell("watchdog", "complains: " + complaint.kind().wireName() + " " + complaint.alarm()));
        world.centralChecks().watchdogSaid(complaints);
    }

    boolean alive() {
        return machine.alive();
    }

    void kill(String where) {
        machine.kill(where);
        machine.bury();
    }

    void killAt(String step) {
        machine.killAt(step);
    }

    void arrived(GatewayId from, UpChannel channel, byte[] payload) {
        machine.run(() -> frontDoor.arrived(from, channel, payload));
    }

    void act(AlarmId alarm, AlarmEvent.Act act, Consumer<ActResult> answer) {
        machine.run(() -> {
            var _ = desk.act(alarm, act).thenAccept(answer);
        });
    }

    /** Somebody announces the press of a home's button: an exercise. */
    void testDay(GatewayId gateway, DeviceId device, Cause cause, UserId by) {
        machine.run(() -> store.inTransaction(transaction -> {
            Home home = world.registry().homeOf(gateway).orElseThrow();
            Instant now = world.time().instant();
            ExerciseTransaction exercises = transaction.exercises();
            exercises.running(home.id()).ifPresent(old -> {
                if (TestDay.stop(old, by, now) instanceof TestDay.Answer.Now(Exercise ended)) {
                    exercises.put(ended);
                }
            });
            if (transaction.openAlarms(home.id()).isEmpty()) {
                ExerciseStep step = new ExerciseStep(1, ExerciseStep.Kind.PRESS, gateway, device, cause,
                        new ExerciseStep.State.Awaited(now, now.plus(TestDay.EXPECTED_WITHIN)));
                exercises.put(new Exercise("exercise-" + world.time().elapsed() + "-" + gateway, home.id(),
                        home.municipality(), by, now, List.of(step), null, null));
            }
            return true;
        }));
    }

    void positions(Consumer<PositionDesk> asked) {
        machine.run(() -> asked.accept(positions));
    }

    void order(AlarmId alarm, UserId by, LockCommand command, Consumer<DoorResult> answer) {
        machine.run(() -> {
            var _ = doors.order(alarm, null, by, command).thenAccept(answer);
        });
    }

    List<Complaint> complaints() {
        return complaints;
    }

    List<GatewayId> silentGateways() {
        return GatewaySilence.silent(store.contacts(), GatewaySilence.STANDARD, world.time().instant())
                .stream()
                .map(SilentGateway::gateway)
                .toList();
    }
}
