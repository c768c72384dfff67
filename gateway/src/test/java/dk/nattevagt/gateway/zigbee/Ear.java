package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.Sign;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers, and is done with everything, with alarms only, or with nothing. */
final class Ear implements ZigbeeListener {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final List<RadioState> radio = new CopyOnWriteArrayList<>();
    final List<List<ZigbeeDevice>> devices = new CopyOnWriteArrayList<>();
    final List<String> availability = new CopyOnWriteArrayList<>();
    final List<PairingNews> pairing = new CopyOnWriteArrayList<>();
    final List<Boolean> health = new CopyOnWriteArrayList<>();
    volatile boolean acts = true;

    @Override
    public void heard(Heard report, Runnable done) {
        heard.add(report);
        if (acts) {
            done.run();
        }
    }

    long count(Sign sign) {
        return heard.stream().filter(one -> one.report().signs().getOrDefault(sign, false)).count();
    }

    List<String> addresses(Sign sign) {
        return heard.stream().filter(one -> one.report().signs().getOrDefault(sign, false))
                .map(one -> one.address().value()).toList();
    }

    @Override
    public void radio(RadioState state) {
        radio.add(state);
    }

    @Override
    public void devices(List<ZigbeeDevice> list) {
        devices.add(list);
    }

    @Override
    public void availability(DeviceAddress device, boolean online) {
        availability.add(device.value() + " " + online);
    }

    @Override
    public void pairing(PairingNews news) {
        pairing.add(news);
    }

    @Override
    public void health(boolean healthy) {
        health.add(healthy);
    }
}
