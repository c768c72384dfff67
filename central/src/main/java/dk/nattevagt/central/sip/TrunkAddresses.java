package dk.nattevagt.central.sip;

import gov.nist.javax.sip.stack.HopImpl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.address.Hop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the trunks are. Looked up before they are needed and again and again, so that a call waits for no name server and
 * goes to the last known address when the name server is down.
 */
final class TrunkAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(TrunkAddresses.class);
    private static final int SIP_PORT = 5060;

    private final Map<String, InetAddress> known = new ConcurrentHashMap<>();

    /** The last known address at once, otherwise a look-up on a thread of its own. */
    CompletableFuture<InetAddress> of(SipTrunk trunk) {
        InetAddress address = known.get(trunk.host());
        if (address != null) {
            return CompletableFuture.completedFuture(address);
        }
        return CompletableFuture.supplyAsync(() -> {
            try {
                return lookUp(trunk);
            } catch (UnknownHostException unknown) {
                throw new CompletionException(unknown);
            }
        }, Thread::startVirtualThread);
    }

    /** Looks all of them up anew. Blocks: not for the line's thread. */
    void refresh(List<SipTrunk> trunks) {
        for (SipTrunk trunk : trunks) {
            try {
                lookUp(trunk);
            } catch (UnknownHostException unknown) {
                LOG.atWarn().addKeyValue("trunk", trunk).log("the trunk's name could not be looked up");
            }
        }
    }

    /** The first trunk that no look-up has ever found; asks again before it says so. Blocks. */
    Optional<SipTrunk> firstUnknown(List<SipTrunk> trunks) {
        refresh(trunks.stream().filter(this::isUnknown).toList());
        return trunks.stream().filter(this::isUnknown).findFirst();
    }

    private boolean isUnknown(SipTrunk trunk) {
        return !known.containsKey(trunk.host());
    }

    private InetAddress lookUp(SipTrunk trunk) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(trunk.host());
        known.put(trunk.host(), address);
        return address;
    }

    /** Every address known. */
    Collection<InetAddress> known() {
        return List.copyOf(known.values());
    }

    /** For the stack: the same answer, without asking a name server on its own. */
    Hop known(Hop hop) {
        int port = hop.getPort() > 0 ? hop.getPort() : SIP_PORT;
        InetAddress address = known.get(hop.getHost());
        return new HopImpl(address == null ? hop.getHost() : address.getHostAddress(), port, hop.getTransport());
    }
}
