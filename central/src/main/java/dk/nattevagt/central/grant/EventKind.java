package dk.nattevagt.central.grant;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can happen to a grant. */
public enum EventKind {
    /** The citizen has called for help. */
    CALL("call"),
    /** A call could have been made and not been heard. */
    UNPROTECTED("unprotected"),
    /** The citizen's condition or need has changed. */
    CONDITION_CHANGED("condition-changed"),
    /** The course the grant belonged to has ended. */
    REHABILITATION_ENDED("rehabilitation-ended"),
    /** The citizen has become wholly or partly self-reliant. */
    SELF_RELIANT("self-reliant"),
    /** The citizen has chosen the help away, again and again. */
    HELP_DECLINED("help-declined"),
    /** The goal is reached, or the citizen has no more benefit of going on. */
    NO_MORE_BENEFIT("no-more-benefit"),
    /** A quite special individual reason to go on has been written down. */
    EXCEPTION("exception"),
    /** Somebody has looked at the grant and decided. */
    REVIEW("review"),
    /** The citizen has been away: in hospital, hospice or temporary housing. */
    STAY("stay"),
    /** The accounts of the year before have been handed in. */
    ACCOUNTS("accounts"),
    /** The person cared for has died. */
    DEATH("death");

    private static final Map<String, EventKind> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(EventKind::wireName, Function.identity()));

    private final String wireName;

    EventKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in case files, HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** The kind with this name, or nothing. */
    public static Optional<EventKind> ofWireName(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
