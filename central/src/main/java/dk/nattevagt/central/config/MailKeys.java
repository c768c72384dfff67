package dk.nattevagt.central.config;

import org.jspecify.annotations.Nullable;

/**
 * The server that takes letters. Without it nobody gets any.
 *
 * @param port 587, 465 or 25 unless said otherwise, as security wants it
 * @param security {@code starttls} unless said otherwise, {@code tls} or {@code none}
 * @param plainAllowed whether {@code none} may be used to another machine
 * @param from the sender, such as {@code Nattevagt <nattevagt@solby.example>}
 * @param page the page's address outside, for the link in a letter
 */
public record MailKeys(
        String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable Boolean plainAllowed,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable String page) {}
