package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.StaffScreens;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The night shift: people whose screens ring, who look, act, do things in the wrong order, and forget. */
public final class Staff {
    static final List<Person> NIGHT_SHIFT = List.of(new Person(new UserId("anna"), Role.RESPONDER),
            new Person(new UserId("bo"), Role.RESPONDER), new Person(new UserId("lis"), Role.SHIFT_LEADER));

    private final World world;
    private final List<Ringing> ringings = new ArrayList<>();
    /** Who has an alarm in mind just now. */
    private final Set<Thought> thoughts = new HashSet<>();
    private final Set<UserId> left = new HashSet<>();
    private boolean actByThemselves = true;

    record Person(UserId id, Role role) {}

    private record Thought(UserId person, AlarmId alarm) {}

    /** Screens rang. */
    public record Ringing(AlarmId alarm, List<UserId> people, long at) {}

    Staff(World world) {
        this.world = world;
    }

    /** Those who work here at this moment. */
    List<Person> present() {
        return NIGHT_SHIFT.stream().filter(person -> !left.contains(person.id())).toList();
    }

    /** A responder leaves the municipality's service in the middle of the night. */
    void leaves(UserId person) {
        if (left.add(person)) {
            world.story().tell(person.value(), "does not work here any more");
        }
    }

    /** Nobody does anything but what a story tells them. */
    public void actOnlyAsTold() {
        actByThemselves = false;
    }

    /** Every time screens rang, oldest first. */
    public List<Ringing> ringings() {
        return List.copyOf(ringings);
    }

    /** Whoever has an alarm and forgot it thinks of it again. */
    public void remember() {
        for (Alarm alarm : world.central().alarms()) {
            if (alarm.state() instanceof AlarmState.Held held) {
                present().stream()
                        .filter(person -> person.id().equals(held.responder()))
                        .filter(person -> thoughts.add(new Thought(person.id(), alarm.id())))
                        .forEach(person -> thinkLater(person, alarm.id()));
            }
        }
    }

    /** Somebody is rung up, and presses 1; unless the story is told by others. */
    void answersTheTelephone(Message message) {
        String alarm = message.alarm();
        if (actByThemselves && alarm != null) {
            AlarmEvent.Act accepts = Phones.accepts(message);
            AlarmId id = new AlarmId(alarm);
            world.central().act(id, accepts,
                    result -> world.story().tell(accepts.by().value(), "by telephone: " + told(accepts, id, result)));
        }
    }

    StaffScreens screens(Consumer<String> step) {
        return (alarm, people) -> ring(alarm, people, step);
    }

    private int ring(Alarm alarm, List<UserId> people, Consumer<String> step) {
        step.accept("before screens ring");
        world.story().tell("screens", "ring for " + alarm.id() + ", " + people);
        ringings.add(new Ringing(alarm.id(), people, world.time().elapsed()));
        world.centralChecks().rang(alarm.id());
        int screens = 0;
        for (Person person : present()) {
            if (people.contains(person.id())) {
                screens++;
                hears(person, alarm.id());
            }
        }
        step.accept("after screens rang");
        return screens;
    }

    private void hears(Person person, AlarmId alarm) {
        if (actByThemselves && world.chance().happens(world.weather().attentive())
                && thoughts.add(new Thought(person.id(), alarm))) {
            thinkLater(person, alarm);
        }
    }

    private void thinkLater(Person person, AlarmId alarm) {
        world.time().after(world.chance().between(2_000, 60_000), () -> look(person, alarm));
    }

    private void look(Person person, AlarmId id) {
        world.central().alarm(id).ifPresent(alarm -> {
            wantsADoor(person.id(), alarm);
            AlarmEvent.Act act = left.contains(person.id()) ? null : idea(person.id(), alarm);
            if (act == null) {
                thoughts.remove(new Thought(person.id(), id));
                return;
            }
            world.central().act(id, act, result -> world.story().tell(person.id().value(), told(act, id, result)));
            if (world.chance().happens(world.weather().forgetful())) {
                thoughts.remove(new Thought(person.id(), id));
            } else {
                thinkLater(person, id);
            }
        });
    }

    /** Whoever holds it stands at the door; now and then somebody else tries, or too early. */
    private void wantsADoor(UserId me, Alarm alarm) {
        if (!world.locks() || left.contains(me)) {
            return;
        }
        boolean mine = alarm.state() instanceof AlarmState.Held held && held.responder().equals(me);
        if (mine && world.chance().happens(0.2)) {
            GatewayId whose = world.chance().happens(0.8)
                    ? alarm.gateway()
                    : world.chance().oneOf(world.gateways()).id();
            LocalDateTime shift = WorldKeys.SHIFTS.onAt(world.time().instant());
            world.gateway(alarm.gateway()).enters(WorldKeys.codes(whose)
                    .code(world.chance().happens(0.8) ? shift : shift.minusDays(1),
                            (int) world.chance().between(0, 99)));
        }
        if (world.chance().happens(mine ? 0.7 : 0.1)) {
            LockCommand command = world.chance().happens(0.8) ? LockCommand.UNLOCK : LockCommand.LOCK;
            world.central().order(alarm.id(), me, command,
                    result -> world.story().tell(me.value(), "asks for a door: " + result.getClass().getSimpleName()));
        }
    }

    private static String told(AlarmEvent.Act act, AlarmId alarm, ActResult result) {
        String outcome = switch (result) {
            case ActResult.Done done -> "now " + done.alarm().state().wireName();
            case ActResult.Refused refused -> "refused, " + refused.reason().wireName();
            case ActResult.NoSuchAlarm _ -> "no such alarm";
            case ActResult.NotStored _ -> "not stored";
        };
        return act.getClass().getSimpleName() + " " + alarm + ": " + outcome;
    }

    private AlarmEvent.@org.jspecify.annotations.Nullable Act idea(UserId me, Alarm alarm) {
        EmergencyCall call = alarm.emergencyCall();
        if (alarm.open() && (call instanceof EmergencyCall.Failed || call instanceof EmergencyCall.Unknown)) {
            return world.chance().happens(0.5)
                    ? new AlarmEvent.RedialEmergency(me)
                    : new AlarmEvent.HandleEmergency(me);
        }
        if (alarm.open() && world.chance().happens(0.1)) {
            return world.chance().oneOf(anything(me));
        }
        return switch (alarm.state()) {
            case AlarmState.Raised _ -> new AlarmEvent.Accept(me);
            case AlarmState.Held held when held.responder().equals(me) && call instanceof EmergencyCall.Waiting ->
                world.chance().happens(0.5) ? close(me) : next(me, held);
            case AlarmState.Arrived there when there.responder().equals(me) && alarm.group() == CauseGroup.FIRE
                    && world.chance().happens(0.4) ->
                new AlarmEvent.CancelEmergency(me);
            case AlarmState.Held held when held.responder().equals(me) ->
                world.chance().happens(0.1) ? world.chance().oneOf(anything(me)) : next(me, held);
            case AlarmState.Held _ when me.equals(alarm.answering().offeredTo()) ->
                world.chance().happens(0.7) ? new AlarmEvent.Accept(me) : new AlarmEvent.Decline(me);
            case AlarmState.Held held -> held.overdue() ? new AlarmEvent.Accept(me) : null;
            case AlarmState.Closed _ -> world.chance().happens(0.1)
                    ? new AlarmEvent.Correct(me, Outcome.HELP_GIVEN, null, "was more than it seemed")
                    : null;
        };
    }

    private AlarmEvent.Act next(UserId me, AlarmState.Held held) {
        return switch (held) {
            case AlarmState.Accepted _ ->
                world.chance().happens(0.7) ? new AlarmEvent.GoOnTheWay(me) : new AlarmEvent.Arrive(me);
            case AlarmState.OnTheWay _ -> new AlarmEvent.Arrive(me);
            case AlarmState.Arrived _ -> close(me);
        };
    }

    private List<AlarmEvent.Act> anything(UserId me) {
        return List.of(new AlarmEvent.Accept(me), new AlarmEvent.GoOnTheWay(me), new AlarmEvent.Arrive(me),
                new AlarmEvent.Close(me, Outcome.ACCIDENTAL, null), new AlarmEvent.Close(me, Outcome.TEST, null),
                new AlarmEvent.RedialEmergency(me),
                new AlarmEvent.HandleEmergency(me), new AlarmEvent.CancelEmergency(me), new AlarmEvent.Decline(me),
                new AlarmEvent.Offer(me, world.chance().oneOf(NIGHT_SHIFT).id()));
    }

    private AlarmEvent.Close close(UserId me) {
        return new AlarmEvent.Close(me, world.chance().oneOf(List.of(Outcome.values())), "seen to");
    }
}
