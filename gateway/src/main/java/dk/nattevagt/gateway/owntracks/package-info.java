/**
 * OwnTracks, an app on a telephone that publishes where it is over MQTT: topics to addresses, JSON to reports. Knows no broker and
 * no other adapter. OwnTracks has no call for help.
 */
@NullMarked
package dk.nattevagt.gateway.owntracks;

import org.jspecify.annotations.NullMarked;
