package dk.nattevagt.gateway;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.zigbee.Heard;
import dk.nattevagt.gateway.zigbee.PairingNews;
import dk.nattevagt.gateway.zigbee.RadioState;
import dk.nattevagt.gateway.zigbee.ZigbeeDevice;
import dk.nattevagt.gateway.zigbee.ZigbeeListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Brings to the desk what Zigbee2MQTT tells. */
final class ZigbeeEars implements ZigbeeListener {
    private final DeskLoop desk;
    private final Consumer<PairingNews> pairing;
    private final Map<String, String> models = new ConcurrentHashMap<>();
    private volatile boolean healthy = true;

    ZigbeeEars(DeskLoop desk, Consumer<PairingNews> pairing) {
        this.desk = desk;
        this.pairing = pairing;
    }

    @Override
    public void heard(Heard heard, Runnable done) {
        // On a thread of its own, which may wait: passed over it would hold its place in the waiting room for ever.
        desk.put(owner -> {
            owner.onReport(heard.address(), heard.report(), heard.unreadable().isEmpty(),
                    models.get(heard.address().value()));
            done.run();
        }, heard.report().speaksOfAlarm());
    }

    @Override
    public void radio(RadioState state) {
        switch (state) {
            case ONLINE -> desk.put(owner -> owner.onRadio(Adapter.ZIGBEE, true));
            case OFFLINE, NO_BROKER -> desk.put(owner -> owner.onRadio(Adapter.ZIGBEE, false));
            case UNKNOWN -> {
                // The broker is there; its retained state follows in a moment, or the desk's patience runs out.
            }
        }
    }

    @Override
    public void devices(List<ZigbeeDevice> devices) {
        for (ZigbeeDevice device : devices) {
            String label = device.label();
            if (label != null) {
                models.put(device.ieee(), label);
            }
            desk.offer(owner -> owner.onFound(new DeviceAddress(Adapter.ZIGBEE, device.ieee()), label));
        }
    }

    @Override
    public void availability(DeviceAddress device, boolean online) {
        // Told too late to be of use: silence is found out by the desk's own clock.
    }

    @Override
    public void pairing(PairingNews news) {
        pairing.accept(news);
    }

    @Override
    public void health(boolean well) {
        healthy = true;
        desk.put(owner -> owner.onRadio(Adapter.ZIGBEE, well));
    }

    /**
     * It is asked how it is now.
     *
     * @return whether it has answered since it was asked the last time
     */
    boolean asked() {
        boolean answered = healthy;
        healthy = false;
        return answered;
    }
}
