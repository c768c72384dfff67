package dk.nattevagt.central;

import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.MailKeys;
import dk.nattevagt.central.config.PushKeys;
import dk.nattevagt.central.config.SmsKeys;
import dk.nattevagt.central.mail.MailSettings;
import dk.nattevagt.central.sms.SmsSettings;
import dk.nattevagt.central.webpush.PushSettings;
import org.jspecify.annotations.Nullable;

/** What configuration says of the ways to people; null for a way that is not used. */
record WaysSettings(@Nullable PushSettings push, @Nullable MailSettings mail, @Nullable SmsSettings sms) {

    /** Nothing but the page and the telephone. */
    static final WaysSettings NONE = new WaysSettings(null, null, null);

    /**
     * As they stand in the configuration.
     *
     * @param demo nothing leaves this machine, whatever the configuration says
     * @throws ConfigurationException with a sentence that names the key
     */
    static WaysSettings of(@Nullable PushKeys push, @Nullable MailKeys mail, @Nullable SmsKeys sms, boolean demo) {
        try {
            return new WaysSettings(push(push, demo), mail(mail, demo), sms(sms, demo));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable PushSettings push(@Nullable PushKeys keys, boolean demo) {
        if (keys == null || !Boolean.TRUE.equals(keys.enabled())) {
            return null;
        }
        PushSettings settings = new PushSettings(keys.contact() == null ? "" : keys.contact(),
                keys.services() == null ? PushSettings.USUAL_SERVICES : keys.services(),
                Boolean.TRUE.equals(keys.plainLoopback()));
        return demo ? settings.onThisMachineOnly() : settings;
    }

    private static @Nullable MailSettings mail(@Nullable MailKeys keys, boolean demo) {
        if (keys == null) {
            return null;
        }
        MailSettings settings = MailSettings.of(given(keys.host(), "mail.host"), keys.port(), keys.security(),
                Boolean.TRUE.equals(keys.plainAllowed()), keys.user(), keys.password(),
                given(keys.from(), "mail.from"), keys.page());
        stays(demo, settings.onThisMachine(), "mail.host");
        return settings;
    }

    private static @Nullable SmsSettings sms(@Nullable SmsKeys keys, boolean demo) {
        if (keys == null) {
            return null;
        }
        SmsKeys.ReceiptKeys receipts = keys.receipts();
        SmsSettings settings = SmsSettings.of(given(keys.url(), "sms.url"), given(keys.body(), "sms.body"),
                keys.headers(), keys.success(), keys.messageId(), keys.parts(),
                receipts == null
                        ? null
                        : SmsSettings.Receipts.of(given(receipts.token(), "sms.receipts.token"),
                                receipts.reference(), receipts.status(), receipts.delivered(), receipts.failed()));
        stays(demo, settings.onThisMachine(), "sms.url");
        return settings;
    }

    private static String given(@Nullable String value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing.");
        }
        return value;
    }

    private static void stays(boolean demo, boolean onThisMachine, String key) {
        if (demo && !onThisMachine) {
            throw new IllegalArgumentException(
                    key + " must be on this machine: with --demo nothing is sent anywhere else.");
        }
    }
}
