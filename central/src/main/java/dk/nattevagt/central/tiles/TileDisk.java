package dk.nattevagt.central.tiles;

import dk.nattevagt.central.desk.TileImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures on disk, a file each, with the time they were fetched; never who looked at them or when. An empty file says that the source
 * has none. What was fetched longest ago goes first when the room is used up.
 */
final class TileDisk {
    private final Path folder;
    private final long room;
    private final AtomicLong used;
    private final AtomicLong names = new AtomicLong();

    /**
     * What is kept of a square.
     *
     * @param image null where the source has none
     */
    record Kept(@Nullable TileImage image, Instant fetchedAt) {}

    /** @param room in bytes */
    TileDisk(Path folder, long room) {
        this.folder = folder;
        this.room = room;
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        this.used = new AtomicLong(files().stream().mapToLong(File::size).sum());
    }

    Optional<Kept> find(TileAddress tile) {
        Path file = file(tile);
        try {
            Instant fetched = Files.getLastModifiedTime(file).toInstant();
            byte[] content = Files.readAllBytes(file);
            if (content.length == 0) {
                return Optional.of(new Kept(null, fetched));
            }
            return TileImage.of(content).map(image -> new Kept(image, fetched));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whole or not at all: whoever reads meanwhile sees the old picture or the new one. */
    void keep(TileAddress tile, @Nullable TileImage image, Instant now) throws IOException {
        Path file = file(tile);
        byte[] content = image == null ? new byte[0] : image.content();
        Files.createDirectories(file.getParent());
        long before = size(file);
        Path beside = folder.resolve("new-" + names.incrementAndGet());
        Files.write(beside, content);
        Files.setLastModifiedTime(beside, FileTime.from(now));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (used.addAndGet(content.length - before) > room) {
            makeRoom();
        }
    }

    private synchronized void makeRoom() {
        List<File> oldestFirst = files().stream().sorted(Comparator.comparing(File::fetchedAt)).toList();
        used.set(oldestFirst.stream().mapToLong(File::size).sum());
        for (File file : oldestFirst) {
            if (used.get() <= room * 9 / 10) {
                return;
            }
            if (file.path().toFile().delete()) {
                used.addAndGet(-file.size());
            }
        }
    }

    private record File(Path path, long size, FileTime fetchedAt) {}

    private List<File> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(TileDisk::look).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<File> look(Path path) {
        try {
            return Optional.of(new File(path, Files.size(path), Files.getLastModifiedTime(path)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        return look(file).map(File::size).orElse(0L);
    }

    private Path file(TileAddress tile) {
        return folder.resolve(String.valueOf(tile.zoom())).resolve(String.valueOf(tile.x()))
                .resolve(tile.y() + ".tile");
    }
}
