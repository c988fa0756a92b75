package org.crosstally.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code postgres}), unpacked from the class path into a cache that all clones
 * and tests share.
 */
final class Binaries {

    private static final Object UNPACKING = new Object();

    private Binaries() {}

    /** {@code $CROSSTALLY_CACHE}, else {@code $XDG_CACHE_HOME/crosstally}, else {@code ~/.cache/crosstally}. */
    static Path defaultCache() {
        String own = System.getenv("CROSSTALLY_CACHE");
        if (own != null) {
            return Path.of(own);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("crosstally");
    }

    /**
     * Unpacks the archive unless the cache has it. The folder's name contains the archive's SHA-256, so versions do not
     * mix; a lock keeps two JVMs from unpacking at once; a rename at the end keeps an interrupted run from looking complete.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path unpackedIn(Path cache) {
        String archive = archiveName();
        Path home = cache.resolve("postgres-" + sha256(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        synchronized (UNPACKING) {
            try {
                Files.createDirectories(cache);
                try (FileChannel channel = FileChannel.open(
                                cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(home)) {
                        Path unfinished = home.resolveSibling(home.getFileName() + ".new");
                        Folders.delete(unfinished);
                        unpack(archive, unfinished);
                        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
            } catch (IOException e) {
                throw new PostgresException(
                        "Cannot unpack PostgreSQL into " + cache + " (" + e
                                + "). Make it writable, or set the environment variable CROSSTALLY_CACHE to another folder.",
                        e);
            }
        }
        return home;
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = "/postgres-" + (os.startsWith("mac") ? "darwin" : os) + "-"
                + (List.of("aarch64", "arm64").contains(arch) ? "arm_64" : "x86_64") + ".txz";
        if (Binaries.class.getResource(name) == null) {
            throw new PostgresException("There is no embedded PostgreSQL for this machine (" + os + ", " + arch
                    + "); it runs on Linux with an amd64 or arm64 processor."
                    + " Install PostgreSQL and point the services to it.");
        }
        return name;
    }

    private static String sha256(String resource) {
        try (InputStream in = Binaries.class.getResourceAsStream(resource);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new PostgresException("Cannot read " + resource + " from the class path", e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive has an entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
