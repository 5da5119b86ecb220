package org.chancery.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.chancery.export.table.Outputs;

/**
 * Files that are there whole or not at all: each is written under another name ({@code NAME.part}) and takes its own when
 * all are whole. Closed before {@link #done} was said, they are removed and what was there before stays; killed, a process
 * leaves at most {@code .part} files, which the next export overwrites. One thread.
 */
public final class WholeFiles implements Outputs, AutoCloseable {
    private static final String PART = ".part";

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final List<OutputStream> open = new ArrayList<>();

    /** @param folder made where it does not exist */
    public WholeFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    @Override
    public OutputStream open(String name) throws IOException {
        names.add(name);
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + PART)), 1 << 16);
        open.add(stream);
        return stream;
    }

    /** All is written: the files take their names, in the order in which they were opened. */
    public void done() throws IOException {
        for (OutputStream stream : open) {
            stream.close();
        }
        for (String name : names) {
            Path part = folder.resolve(name + PART);
            try {
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        names.clear();
    }

    @Override
    public void close() throws IOException {
        for (OutputStream stream : open) {
            try {
                stream.close();
            } catch (IOException e) {
                // The disk is full, most likely; what was written is removed now.
            }
        }
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name + PART));
        }
    }
}
