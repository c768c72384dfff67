package dk.nattevagt.central.people;

import org.jspecify.annotations.Nullable;

/**
 * What matters at the door, each null when nothing is known.
 *
 * @param key how one gets in
 * @param dog whether there is a dog, and what to do about it
 * @param oxygen where oxygen stands: no open fire
 * @param language what is spoken, and how well one hears
 * @param whatToDo what usually helps
 */
public record VisitNotes(
        @Nullable String key,
        @Nullable String dog,
        @Nullable String oxygen,
        @Nullable String language,
        @Nullable String whatToDo) {
    public static final VisitNotes NONE = new VisitNotes(null, null, null, null, null);
}
