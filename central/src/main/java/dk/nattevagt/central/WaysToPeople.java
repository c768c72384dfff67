package dk.nattevagt.central;

import dk.nattevagt.central.desk.ConfirmationLoop;
import dk.nattevagt.central.desk.DeliveryReceipts;
import dk.nattevagt.central.desk.PushEnrolment;
import dk.nattevagt.central.desk.ReceiptReader;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.mail.MailSender;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.sms.SmsReceipts;
import dk.nattevagt.central.sms.SmsSender;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.ReachParts;
import dk.nattevagt.central.webpush.WebPush;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** The ways to people beside the page and the telephone, as configured: push, letters and text messages. */
final class WaysToPeople implements AutoCloseable {
    private final Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
    private final List<Runnable> closing = new ArrayList<>();
    private final ConfirmationLoop confirmation;
    private final ReachParts reach;

    /** @param blocking where a task may wait, such as virtual threads */
    WaysToPeople(WaysSettings settings, SqlStores stores, MeterRegistry meters, InstantSource clock,
            Executor blocking) {
        PushEnrolment push = PushEnrolment.OFF;
        ReceiptReader receipts = ReceiptReader.NONE;
        if (settings.push() != null) {
            WebPush webPush = new WebPush(settings.push(), stores.pushSubscriptions(), clock, blocking);
            push = webPush;
            add(Channel.PUSH, webPush, meters, webPush::close);
        }
        if (settings.mail() != null) {
            add(Channel.EMAIL, new MailSender(settings.mail(), clock, blocking), meters, () -> {});
        }
        if (settings.sms() != null) {
            SmsSender sender = new SmsSender(settings.sms());
            add(Channel.SMS, sender, meters, sender::close);
            receipts = settings.sms().receipts() == null ? receipts : new SmsReceipts(settings.sms().receipts());
        }
        confirmation = new ConfirmationLoop(stores.alarms(), stores.notifications());
        reach = new ReachParts(stores.pushSubscriptions(), push,
                new SignsOfLife(stores.alarms(), stores.notifications()), receipts,
                new DeliveryReceipts(stores.alarms(), stores.notifications()));
    }

    private void add(Channel channel, ChannelSender sender, MeterRegistry meters, Runnable close) {
        senders.put(channel, new MeasuredSender(sender, channel, meters));
        closing.add(close);
    }

    /** Those that are configured. */
    Map<Channel, ChannelSender> senders() {
        return Map.copyOf(senders);
    }

    /** What the web server needs of them. */
    ReachParts reach() {
        return reach;
    }

    /** Looks for messages whose carrier keeps silent; to be called every few seconds. */
    void lookForConfirmations(Instant now) {
        confirmation.tick(now);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
