package dk.nattevagt.central.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** One file of a key: written whole or not at all, for its owner's eyes only. */
record KeyFile(Path path) {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    boolean exists() {
        return Files.exists(path);
    }

    /** Writes a secret. What a power cut leaves is no key file at all. */
    void create(String text) throws IOException {
        write(text, OWNER);
    }

    /** Writes what everybody may read. */
    void replace(String text) throws IOException {
        write(text, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private void write(String text, Set<PosixFilePermission> permissions) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(permissions))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix()
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Reads a secret. @throws UnusableKeyException when others than its owner can read or change it */
    String secret() throws IOException {
        if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new UnusableKeyException("others can read %s: do »chmod 600 %s«, and ask who may have copied it"
                    .formatted(path, path));
        }
        return text();
    }

    String text() throws IOException {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException gone) {
            throw new UnusableKeyException("%s is missing: put it back".formatted(path), gone);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
