package dk.nattevagt.central.mail;

import dk.nattevagt.central.notification.SendResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Why a server did not take a letter, without the words it used: they name the address. */
final class SmtpRefusal {
    private static final int PERMANENT = 500;

    private SmtpRefusal() {}

    static SendResult.Failed result(MessagingException refused) {
        int code = 0;
        String why = "smtp-unreachable";
        boolean never = false;
        for (Exception cause = refused; cause != null; cause = next(cause)) {
            code = code(cause).orElse(code);
            never |= cause instanceof AuthenticationFailedException;
            why = never ? "smtp-not-let-in" : why(cause, why);
        }
        // 4yz: not now. 5yz: never [RFC 5321 §4.2.1].
        return code > 0
                ? new SendResult.Failed("smtp-" + code, code < PERMANENT)
                : new SendResult.Failed(why, !never);
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException nested ? nested.getNextException() : null;
    }

    private static OptionalInt code(Exception cause) {
        int code = switch (cause) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException content -> content.getReturnCode();
            default -> 0;
        };
        return code > 0 ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static String why(Exception cause, String before) {
        return switch (cause) {
            case SocketTimeoutException _ -> "smtp-timeout";
            case SSLException _ -> "smtp-tls";
            default -> before;
        };
    }
}
