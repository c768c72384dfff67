package dk.nattevagt.protocol.authority;

import static dk.nattevagt.protocol.authority.Orders.GATEWAY;
import static dk.nattevagt.protocol.authority.Orders.KEY;
import static dk.nattevagt.protocol.authority.Orders.NOW;
import static dk.nattevagt.protocol.authority.Orders.ORDER;
import static dk.nattevagt.protocol.authority.Orders.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No part of an order, of its signature or of the time can be another without the signature showing it. */
class EveryChangeTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static final int ORDERS = 60;

    private static String another(Random random, String text) {
        int at = random.nextInt(text.length());
        char before = text.charAt(at);
        char after = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return after == before ? text + "x" : text.substring(0, at) + after + text.substring(at + 1);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder("n");
        int length = random.nextInt(1, 30);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private static LockOrder any(Random random) {
        return new LockOrder(new OrderId(name(random)), random.nextLong(1, Long.MAX_VALUE), new GatewayId(name(random)),
                new DeviceId(name(random)), new AlarmId(name(random)), name(random),
                random.nextBoolean() ? LockCommand.UNLOCK : LockCommand.LOCK,
                NOW.plusMillis(random.nextLong(-10_000_000_000L, 10_000_000_000L)),
                NOW.plusMillis(random.nextLong(-10_000_000_000L, 10_000_000_000L)));
    }

    /** Each part changed alone, by as little as it can be. */
    private static List<LockOrder> neighbours(Random random, LockOrder o) {
        List<LockOrder> changed = new ArrayList<>();
        changed.add(new LockOrder(new OrderId(another(random, o.id().value())), o.number(), o.gateway(), o.lock(),
                o.alarm(),
                o.responder(), o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number() == 1 ? 2 : o.number() - 1, o.gateway(), o.lock(), o.alarm(),
                o.responder(), o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), new GatewayId(another(random, o.gateway().value())), o.lock(),
                o.alarm(), o.responder(), o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), new DeviceId(another(random, o.lock().value())),
                o.alarm(),
                o.responder(), o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), o.lock(),
                new AlarmId(another(random, o.alarm().value())),
                o.responder(), o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), o.lock(), o.alarm(), another(random, o.responder()),
                o.command(), o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), o.lock(), o.alarm(), o.responder(),
                o.command() == LockCommand.LOCK ? LockCommand.UNLOCK : LockCommand.LOCK, o.issuedAt(), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), o.lock(), o.alarm(), o.responder(), o.command(),
                o.issuedAt().minus(Duration.ofMillis(1)), o.expiresAt()));
        changed.add(new LockOrder(o.id(), o.number(), o.gateway(), o.lock(), o.alarm(), o.responder(), o.command(),
                o.issuedAt(), o.expiresAt().plus(Duration.ofMillis(1))));
        return changed;
    }

    @Test
    void an_order_changed_in_any_one_part_is_no_longer_signed() {
        Random random = new Random(8032);
        for (int i = 0; i < ORDERS; i++) {
            LockOrder order = i == 0 ? ORDER : any(random);
            SignedLockOrder signed = KEY.sign(order);
            assertThat(PUBLIC.signed(signed)).isTrue();
            for (LockOrder changed : neighbours(random, order)) {
                assertThat(PUBLIC.signed(new SignedLockOrder(changed, signed.signature()))).as("%s", changed).isFalse();
            }
        }
    }

    @Test
    void a_signature_with_any_one_bit_turned_is_none() {
        SignedLockOrder signed = KEY.sign(ORDER);
        byte[] bytes = Base64.getUrlDecoder().decode(signed.signature().value());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            Signature other = new Signature(Base64.getUrlEncoder().withoutPadding().encodeToString(turned));
            assertThat(PUBLIC.signed(new SignedLockOrder(ORDER, other))).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void a_message_with_any_one_bit_turned_on_the_wire_is_refused_forged_or_the_very_same_order() {
        SignedLockOrder signed = KEY.sign(ORDER);
        byte[] wire = MessageCodec.encode(signed, new EventId("e1"), NOW);
        for (int bit = 0; bit < wire.length * 8; bit++) {
            byte[] turned = wire.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            if (MessageCodec.decode(turned) instanceof Decoded.Message<CentralMessage>(SignedLockOrder read)
                    && PUBLIC.signed(read)) {
                assertThat(read.order()).as("bit %d", bit).isEqualTo(ORDER);
            }
        }
    }

    @Test
    void parts_that_change_places_are_not_the_same_order() {
        LockOrder order = new LockOrder(ORDER.id(), ORDER.number(), new GatewayId("same"), new DeviceId("other"),
                ORDER.alarm(), ORDER.responder(), ORDER.command(), NOW, NOW.plusSeconds(60));
        LockOrder swapped = new LockOrder(ORDER.id(), ORDER.number(), new GatewayId("other"), new DeviceId("same"),
                ORDER.alarm(), ORDER.responder(), ORDER.command(), NOW, NOW.plusSeconds(60));

        assertThat(PUBLIC.signed(new SignedLockOrder(swapped, KEY.sign(order).signature()))).isFalse();
    }

    @Test
    void the_time_told_to_another_gateway_or_for_another_heartbeat_is_not_signed() {
        EventId heartbeat = new EventId("01HQ0000000000000000000001");
        HeartbeatHeard heard = KEY.heard(GATEWAY, heartbeat, NOW, null);

        assertThat(PUBLIC.signed(GATEWAY, heard)).isTrue();
        assertThat(PUBLIC.signed(new GatewayId("gw-0002"), heard)).isFalse();
        assertThat(PUBLIC.signed(GATEWAY, new HeartbeatHeard(new EventId("01HQ0000000000000000000002"), NOW, null,
                heard.signature()))).isFalse();
        assertThat(PUBLIC.signed(GATEWAY, new HeartbeatHeard(heartbeat, NOW.plusMillis(1), null, heard.signature())))
                .isFalse();
        assertThat(PUBLIC.signed(GATEWAY, new HeartbeatHeard(heartbeat, NOW, null))).isFalse();
    }

    @Test
    void a_signature_over_the_time_is_none_over_an_order() {
        Signature overTime = KEY.heard(GATEWAY, new EventId("01HQ0000000000000000000001"), NOW, null).signature();
        assertThat(overTime).isNotNull();
        if (overTime != null) {
            assertThat(PUBLIC.signed(new SignedLockOrder(ORDER, overTime))).isFalse();
        }
    }
}
