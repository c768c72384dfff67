package dk.nattevagt.central.desk;

import java.util.Optional;

/** A picture of a square of the map, known by its first bytes and not by what anybody says of it. */
public final class TileImage {
    private final String type;
    private final byte[] content;

    private TileImage(String type, byte[] content) {
        this.type = type;
        this.content = content.clone();
    }

    /** A PNG, JPEG or WebP picture; nothing for anything else. */
    public static Optional<TileImage> of(byte[] content) {
        return type(content).map(type -> new TileImage(type, content));
    }

    /** Such as {@code image/png}. */
    public String type() {
        return type;
    }

    /** The picture itself. */
    public byte[] content() {
        return content.clone();
    }

    private static Optional<String> type(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of("image/png");
        }
        if (begins(content, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        return begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, int... wanted) {
        if (content.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((content[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
