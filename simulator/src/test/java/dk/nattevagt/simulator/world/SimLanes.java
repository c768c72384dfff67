package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.people.HomeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lanes in simulated time: a home's tasks one after the other, smoke first, each after a little while. */
final class SimLanes implements Lanes {
    private static final int ROOM = 4;

    private final World world;
    private final Machine machine;
    private final Map<HomeId, Lane> lanes = new HashMap<>();

    private static final class Lane {
        final Deque<Runnable> fire = new ArrayDeque<>();
        final Deque<Runnable> normal = new ArrayDeque<>();
    }

    SimLanes(World world, Machine machine) {
        this.world = world;
        this.machine = machine;
    }

    @Override
    public boolean offer(HomeId home, Priority priority, Runnable task) {
        Lane lane = lane(home);
        if (lane.fire.size() + lane.normal.size() >= ROOM) {
            world.story().tell("central", "has a full lane for " + home);
            return false;
        }
        run(home, priority, task);
        return true;
    }

    @Override
    public void run(HomeId home, Priority priority, Runnable task) {
        Lane lane = lane(home);
        (priority == Priority.FIRE ? lane.fire : lane.normal).add(task);
        world.time().after(world.taskDelay(), () -> machine.run(() -> next(lane)));
    }

    private static void next(Lane lane) {
        Runnable fire = lane.fire.poll();
        Runnable task = fire != null ? fire : lane.normal.poll();
        if (task != null) {
            task.run();
        }
    }

    private Lane lane(HomeId home) {
        return lanes.computeIfAbsent(home, _ -> new Lane());
    }
}
