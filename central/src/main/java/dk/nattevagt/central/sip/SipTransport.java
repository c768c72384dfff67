package dk.nattevagt.central.sip;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.header.HeaderFactoryImpl;
import gov.nist.javax.sip.message.MessageFactoryImpl;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.Transaction;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CallIdHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * jain-sip, started once and kept warm. Its threads only hand over: everything is done on the line's one thread, so that an
 * attempt needs no locks and a slow step cannot hold up the stack.
 */
final class SipTransport implements SipListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SipTransport.class);

    private static final int MOST_PORTS_TRIED = 5;

    private final SipStackImpl stack;
    private final MessageFactory messages = new MessageFactoryImpl();
    private final HeaderFactory headers = new HeaderFactoryImpl();
    private final Executor lineThread;
    private final Map<String, SipLeg> legs = new HashMap<>();
    private final Map<InetAddress, SipProvider> providers = new HashMap<>();

    SipTransport(Executor lineThread, TrunkAddresses addresses) throws SipException {
        this.lineThread = lineThread;
        Properties settings = new Properties();
        settings.setProperty("javax.sip.STACK_NAME", "nattevagt-" + Tokens.token());
        settings.setProperty("gov.nist.javax.sip.STACK_LOGGER", StackLog.class.getName());
        // One thread reads: responses reach us in the order they came.
        settings.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
        settings.setProperty("gov.nist.javax.sip.MAX_MESSAGE_SIZE", "16384");
        try {
            stack = new SipStackImpl(settings);
        } catch (javax.sip.PeerUnavailableException cannot) {
            throw new SipException("the SIP stack did not start", cannot);
        }
        stack.setAddressResolver(addresses::known);
        stack.start();
    }

    MessageFactory messages() {
        return messages;
    }

    HeaderFactory headers() {
        return headers;
    }

    void attach(String callId, SipLeg leg) {
        legs.put(callId, leg);
    }

    void detach(String callId) {
        legs.remove(callId);
    }

    /** Our side towards this trunk: a UDP port on the address of ours from which it is reached. */
    SipProvider providerTowards(InetAddress trunk, int port) throws IOException, SipException {
        InetAddress local = LocalPorts.addressTowards(trunk, port);
        SipProvider known = providers.get(local);
        if (known != null) {
            return known;
        }
        SipProvider provider = listen(local);
        providers.put(local, provider);
        return provider;
    }

    /** jain-sip wants a number for its port: one that was free may be taken a moment later, so there is a next try. */
    private SipProvider listen(InetAddress local) throws IOException, SipException {
        for (int tries = 1;; tries++) {
            try {
                ListeningPoint point = stack.createListeningPoint(local.getHostAddress(), LocalPorts.freeUdp(local),
                        ListeningPoint.UDP);
                SipProvider provider = stack.createSipProvider(point);
                provider.addSipListener(this);
                return provider;
            } catch (InvalidArgumentException | TooManyListenersException cannot) {
                if (tries == MOST_PORTS_TRIED) {
                    throw new SipException("no SIP port could be opened", cannot);
                }
            }
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        hop(event.getResponse(), leg -> leg.onResponse(event), () -> {});
    }

    @Override
    public void processRequest(RequestEvent event) {
        hop(event.getRequest(), leg -> leg.onRequest(event), () -> answerStranger(event));
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        Transaction transaction = event.isServerTransaction()
                ? event.getServerTransaction()
                : event.getClientTransaction();
        if (!event.isServerTransaction() && transaction != null) {
            hop(transaction.getRequest(), SipLeg::onTimeout, () -> {});
        }
    }

    private void hop(Message message, java.util.function.Consumer<SipLeg> step, Runnable unknown) {
        String callId = ((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId();
        try {
            lineThread.execute(() -> {
                SipLeg leg = legs.get(callId);
                if (leg == null) {
                    unknown.run();
                } else {
                    step.accept(leg);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("a SIP message came after the line was closed");
        }
    }

    /** A provider's OPTIONS ping is answered; nobody can call us. */
    private void answerStranger(RequestEvent event) {
        switch (event.getRequest().getMethod()) {
            case Request.OPTIONS -> answer(event, Response.OK);
            case Request.INVITE -> answer(event, Response.NOT_FOUND);
            case Request.ACK -> {
            }
            default -> answer(event, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        }
    }

    /** Answers a request without a body. */
    void answer(RequestEvent event, int status) {
        try {
            send(event, messages.createResponse(status, event.getRequest()));
        } catch (ParseException cannot) {
            LOG.warn("a SIP request could not be answered", cannot);
        }
    }

    /** Takes a request up, to be answered later: the stack sees to its repetitions. Empty for a repetition. */
    Optional<RequestEvent> hold(RequestEvent event) {
        if (event.getServerTransaction() != null) {
            return Optional.of(event);
        }
        try {
            ServerTransaction transaction = ((SipProvider) event.getSource())
                    .getNewServerTransaction(event.getRequest());
            return Optional.of(new RequestEvent(event.getSource(), transaction, event.getDialog(), event.getRequest()));
        } catch (TransactionAlreadyExistsException repeated) {
            return Optional.empty();
        } catch (SipException cannot) {
            LOG.warn("a SIP request could not be taken up", cannot);
            return Optional.empty();
        }
    }

    void send(RequestEvent event, Response response) {
        try {
            ServerTransaction known = event.getServerTransaction();
            SipProvider provider = (SipProvider) event.getSource();
            ServerTransaction transaction = known != null
                    ? known
                    : provider.getNewServerTransaction(event.getRequest());
            transaction.sendResponse(response);
        } catch (SipException | InvalidArgumentException cannot) {
            LOG.warn("a SIP request could not be answered", cannot);
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        LOG.atWarn().addKeyValue("host", event.getHost()).log("a SIP message could not be sent");
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    /** jain-sip sleeps for a second while it stops; nobody needs to wait for that. */
    @Override
    public void close() {
        Thread.ofPlatform().daemon().name("sip-stop").start(stack::stop);
    }
}
