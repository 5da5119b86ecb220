package org.chancery.store.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.chancery.store.KeptTable;
import org.chancery.store.RecordRestore;
import org.chancery.store.StoreAddress;

/** A snapshot as a file: what it says of itself, whether it is whole, the record in it. One thread. */
public final class SnapshotFile implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final ZipFile zip;

    private SnapshotFile(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** The file is no snapshot, or not the one that was written. The message names the part that fails. */
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(Path file, String why) {
            super(file + ": " + why);
        }
    }

    /**
     * What was found whole.
     *
     * @param id by which it is cited
     * @param files of the data
     * @param bytes of the data
     */
    public record Verified(String id, int files, long bytes) {}

    /** Opens a file. */
    public static SnapshotFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            return new SnapshotFile(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw new DamagedException(file, "no whole zip file: " + whereItEnds(file));
        }
    }

    /** The part in which a file that was cut off ends. */
    private static String whereItEnds(Path file) throws IOException {
        String last = "";
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                last = entry.getName();
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            return last.isEmpty() ? "it is no snapshot" : last + " is cut off or damaged";
        }
        return last.isEmpty() ? "it is no snapshot" : "its list of files is cut off after " + last;
    }

    /**
     * Compares every file with its check sum.
     *
     * @param progress told how many bytes were read
     * @throws DamagedException on the first that differs, is missing or is not named
     */
    public Verified verify(LongConsumer progress) throws IOException {
        Map<String, String> tags = sums(Snapshot.TAG_MANIFEST);
        check(tags, progress, 0);
        if (!tags.containsKey(Snapshot.MANIFEST)) {
            throw new DamagedException(file, Snapshot.TAG_MANIFEST + " does not name " + Snapshot.MANIFEST);
        }
        Map<String, String> payload = sums(Snapshot.MANIFEST);
        long bytes = check(payload, progress, 0);
        Set<String> known = new TreeSet<>(tags.keySet());
        known.addAll(payload.keySet());
        known.add(Snapshot.TAG_MANIFEST);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!name.startsWith(Snapshot.BAG) || !known.contains(name.substring(Snapshot.BAG.length()))) {
                throw new DamagedException(file, name + " is in it but in no list of check sums");
            }
        }
        return new Verified(tags.get(Snapshot.MANIFEST), payload.size(), bytes);
    }

    private long check(Map<String, String> sums, LongConsumer progress, long before) throws IOException {
        long bytes = before;
        for (Map.Entry<String, String> one : sums.entrySet()) {
            MessageDigest sum = Snapshot.sha256();
            byte[] some = new byte[1 << 16];
            try (InputStream in = in(one.getKey())) {
                for (int n = in.read(some); n >= 0; n = in.read(some)) {
                    sum.update(some, 0, n);
                    bytes += n;
                    progress.accept(bytes);
                }
            } catch (DamagedException e) {
                throw e;
            } catch (IOException e) {
                throw new DamagedException(file, one.getKey() + " is damaged: " + e.getMessage());
            }
            if (!Snapshot.hex(sum.digest()).equals(one.getValue())) {
                throw new DamagedException(file, one.getKey() + " is damaged: its check sum is another");
            }
        }
        return bytes;
    }

    private Map<String, String> sums(String list) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        try (BufferedReader lines = lines(list)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("  ", 2);
                if (parts.length < 2) {
                    throw new DamagedException(file, list + " is damaged: " + line);
                }
                sums.put(parts[1], parts[0]);
            }
        } catch (DamagedException e) {
            throw e;
        } catch (IOException e) {
            throw new DamagedException(file, list + " is damaged: " + e.getMessage());
        }
        return sums;
    }

    private InputStream in(String name) throws IOException {
        ZipEntry entry = zip.getEntry(Snapshot.BAG + name);
        if (entry == null) {
            throw new DamagedException(file, name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private BufferedReader lines(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(in(name), StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Makes the record again, where there is none yet. Everything is compared with its check sum first; what fails later
     * leaves nothing behind.
     *
     * @param progress told how many rows were put in, of how many
     */
    public Verified restore(StoreAddress address, LongConsumer checked, RowsDone progress) throws IOException {
        Verified whole = verify(checked);
        JsonNode tables;
        try (InputStream in = in(Snapshot.TABLES)) {
            tables = MAPPER.readTree(in);
        }
        long all = 0;
        for (JsonNode table : tables.path("tables")) {
            all += table.path("rows").asLong();
        }
        try (RecordRestore restore =
                RecordRestore.into(address, tables.path("schema").asInt())) {
            List<String> here = restore.tables().stream().map(KeptTable::name).toList();
            List<String> there = tables.path("tables").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
            if (!here.equals(there)) {
                throw new DamagedException(file, "its tables are not those of version " + tables.path("schema"));
            }
            long[] done = {0};
            for (KeptTable table : restore.tables()) {
                try (BufferedReader lines = lines(Snapshot.path(table.name()))) {
                    long end = all;
                    restore.fill(table, () -> {
                        progress.done(done[0]++, end);
                        return lines.readLine();
                    });
                }
            }
            restore.done();
        }
        return whole;
    }

    /** How far a restore is. */
    public interface RowsDone {
        void done(long rows, long all);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
