package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.UpChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A kept event: the message in its wire form, so that what is on disk is what is sent. */
record EventRow(String source, String id, String channel, Optional<GatewayMessage> message) {

    static EventRow of(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new EventRow(row.getString("source"), row.getString("id"), channel,
                decode(channel, row.getBytes("payload")));
    }

    static String channel(GatewayMessage message) {
        return MessageCodec.channel(message).level();
    }

    static byte[] payload(GatewayMessage message) {
        return MessageCodec.encode(message);
    }

    private static Optional<GatewayMessage> decode(String level, byte[] payload) {
        for (UpChannel channel : UpChannel.values()) {
            if (channel.level().equals(level)) {
                return switch (MessageCodec.decode(channel, payload)) {
                    case Decoded.Message<GatewayMessage>(GatewayMessage message) -> Optional.of(message);
                    case Decoded.Refused<GatewayMessage> _ -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }
}
