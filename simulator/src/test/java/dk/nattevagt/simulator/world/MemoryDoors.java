package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.DoorTransaction;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The doors on a simulated disk, or a copy of them that a transaction writes to. */
final class MemoryDoors implements DoorTransaction {
    final Map<OrderId, DoorOrder> orders = new LinkedHashMap<>();
    final List<DoorEvent> events = new ArrayList<>();
    private final Map<String, Map<UserId, Integer>> slots = new LinkedHashMap<>();

    MemoryDoors copy() {
        MemoryDoors copy = new MemoryDoors();
        copy.orders.putAll(orders);
        copy.events.addAll(events);
        slots.forEach((shift, people) -> copy.slots.put(shift, new LinkedHashMap<>(people)));
        return copy;
    }

    List<DoorOrder> waiting() {
        return orders.values().stream().filter(order -> order.standing() == OrderStanding.WAITING).toList();
    }

    @Override
    public long lastNumber(LockAt lock) {
        return latest(lock).map(order -> order.order().number()).orElse(0L);
    }

    @Override
    public Optional<DoorOrder> latest(LockAt lock) {
        return orders.values().stream().filter(order -> order.lock().equals(lock))
                .max(Comparator.comparingLong(order -> order.order().number()));
    }

    @Override
    public Optional<DoorOrder> order(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public void add(DoorOrder order, MunicipalityId municipality) {
        if (order.order().number() <= lastNumber(order.lock())
                || orders.putIfAbsent(order.order().id(), order) != null) {
            throw new IllegalStateException("an order's number and id are its own: " + order.order().id());
        }
    }

    @Override
    public void settle(DoorOrder order) {
        if (orders.replace(order.order().id(), order) == null) {
            throw new IllegalStateException("there is no order " + order.order().id());
        }
    }

    @Override
    public void add(DoorEvent event, MunicipalityId municipality) {
        events.add(new DoorEvent(events.size() + 1L, event.home(), event.lock(), event.at(), event.heardAt(),
                event.what()));
    }

    @Override
    public Map<UserId, Integer> slots(MunicipalityId municipality, String shift) {
        return Map.copyOf(slots.getOrDefault(municipality + "/" + shift, Map.of()));
    }

    @Override
    public void give(MunicipalityId municipality, String shift, UserId person, int slot) {
        Map<UserId, Integer> people = slots.computeIfAbsent(municipality + "/" + shift, _ -> new LinkedHashMap<>());
        if (people.containsValue(slot) || people.putIfAbsent(person, slot) != null) {
            throw new IllegalStateException("the slot or the person is taken: " + slot);
        }
    }
}
