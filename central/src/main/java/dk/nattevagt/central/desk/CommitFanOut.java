package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Effect;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells several listeners of each commit, in the order they were added. */
public final class CommitFanOut implements CommitListener {
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener; it hears of commits from now on. */
    public void add(CommitListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void remove(CommitListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void committed(List<AlarmChange> changes, List<Effect> effects) {
        for (CommitListener listener : listeners) {
            listener.committed(changes, effects);
        }
    }
}
