package dk.nattevagt.central.webpush;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory. */
final class PhoneBook implements PushSubscriptions {
    final List<PushSubscription> all = new CopyOnWriteArrayList<>();
    private @Nullable KeyText keys;

    @Override
    public void save(PushSubscription subscription, String session, Instant now) {
        all.add(subscription);
    }

    @Override
    public List<PushSubscription> of(UserId person) {
        return all.stream().filter(subscription -> subscription.person().equals(person)).toList();
    }

    @Override
    public void forget(String endpoint) {
        all.removeIf(subscription -> subscription.endpoint().equals(endpoint));
    }

    @Override
    public void forget(UserId person, String endpoint) {
        all.removeIf(subscription -> subscription.person().equals(person) && subscription.endpoint().equals(endpoint));
    }

    @Override
    public synchronized KeyText keys(Supplier<KeyText> maker) {
        KeyText kept = keys == null ? maker.get() : keys;
        keys = kept;
        return kept;
    }
}
