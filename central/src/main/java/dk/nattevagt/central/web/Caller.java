package dk.nattevagt.central.web;

import dk.nattevagt.central.people.User;

/**
 * Who asks.
 *
 * @param token the session's secret; never written anywhere
 */
record Caller(User user, String token) {
    @Override
    public String toString() {
        return "Caller[" + user.id() + "]";
    }
}
