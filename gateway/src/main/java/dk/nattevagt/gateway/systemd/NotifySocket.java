package dk.nattevagt.gateway.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * A Unix datagram socket to one peer, which Java has none of: libc's own, called directly. Linux on 64 bits. [unix(7), sd_notify(3)]
 */
final class NotifySocket {
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 0x80002;
    private static final int MSG_NOSIGNAL_DONTWAIT = 0x4040;
    private static final int PATH_MAX = 107;

    private final MethodHandle send;
    private final int descriptor;
    private final MemorySegment address;
    private final int addressLength;

    /** @param peer a path, or a name in the abstract name space when it begins with {@code @} */
    NotifySocket(String peer) throws IOException {
        byte[] path = peer.getBytes(StandardCharsets.UTF_8);
        if (path.length == 0 || path.length > PATH_MAX) {
            throw new IOException("no usable address: " + peer);
        }
        if (path[0] == '@') {
            path[0] = 0;
        }
        addressLength = Short.BYTES + path.length;
        address = Arena.global().allocate(Short.BYTES + PATH_MAX + 1, Short.BYTES);
        address.set(JAVA_SHORT, 0, AF_UNIX);
        MemorySegment.copy(path, 0, address, JAVA_BYTE, Short.BYTES, path.length);
        send = handle("sendto", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS,
                JAVA_INT));
        MethodHandle socket = handle("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        try {
            descriptor = (int) socket.invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
        } catch (Throwable failed) {
            throw new IOException("there is no such socket here", failed);
        }
        if (descriptor < 0) {
            throw new IOException("no socket could be opened");
        }
    }

    @SuppressWarnings("restricted") // The point of this class; the jar's manifest allows it.
    private static MethodHandle handle(String name, FunctionDescriptor shape) throws IOException {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name)
                .orElseThrow(() -> new IOException("libc has no " + name)), shape);
    }

    /** Sends one datagram without waiting. @throws IOException when it was not taken */
    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment message = arena.allocateFrom(JAVA_BYTE, bytes);
            long sent = (long) send.invokeExact(descriptor, message, (long) bytes.length, MSG_NOSIGNAL_DONTWAIT,
                    address, addressLength);
            if (sent != bytes.length) {
                throw new IOException("nobody took it");
            }
        } catch (IOException refused) {
            throw refused;
        } catch (Throwable failed) {
            throw new IOException("it could not be sent", failed);
        }
    }
}
