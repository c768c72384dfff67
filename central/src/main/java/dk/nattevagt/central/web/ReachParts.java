package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DeliveryReceipts;
import dk.nattevagt.central.desk.PushEnrolment;
import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.desk.ReceiptReader;
import dk.nattevagt.central.desk.SignsOfLife;

/**
 * What the web server is given of the ways to people.
 *
 * @param push whether phones can be rung with the page closed, and which
 * @param receiptReader understands the carrier of text messages
 */
public record ReachParts(
        PushSubscriptions subscriptions,
        PushEnrolment push,
        SignsOfLife sightings,
        ReceiptReader receiptReader,
        DeliveryReceipts receipts) {}
