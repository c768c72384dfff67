package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DeliveryReceipts;
import dk.nattevagt.central.desk.SignsOfLife;
import dk.nattevagt.central.sms.SmsReceipts;
import dk.nattevagt.central.sms.SmsSettings;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.webpush.PushSettings;
import dk.nattevagt.central.webpush.WebPush;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/** Push on this machine alone, and a carrier of text messages that shows {@link #RECEIPT_TOKEN}. */
final class TestReach {
    static final String RECEIPT_TOKEN = "kun-for-sms-gatewayen";

    private TestReach() {}

    static ReachParts of(SqlStores stores, InstantSource clock, Executor blocking) {
        PushSettings push = new PushSettings("mailto:drift@solby.example", List.of(), false).onThisMachineOnly();
        return new ReachParts(stores.pushSubscriptions(),
                new WebPush(push, stores.pushSubscriptions(), clock, blocking),
                new SignsOfLife(stores.alarms(), stores.notifications()),
                new SmsReceipts(SmsSettings.Receipts.of(RECEIPT_TOKEN, null, null, null, null)),
                new DeliveryReceipts(stores.alarms(), stores.notifications()));
    }
}
