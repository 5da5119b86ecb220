package org.chancery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chancery that serves a record in a process of its own, as a user starts it; ended with {@link #close}. One thread. */
final class Served implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    /** Of the kernel's clock by which processor time is counted. */
    private static final int TICKS_A_SECOND = 100;

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the command with {@code serve} and waits until it says where it listens.
     *
     * @param command the program and what stands before {@code serve}
     * @param store its record
     */
    static Served start(List<String> command, String store) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("serve", "--port", "0", "--store", store));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return new Served(process, URI.create("http://127.0.0.1:" + found.group(1)));
            }
        }
        throw new IOException("the server ended before it said where it listens");
    }

    /** A page of it. */
    URI at(String path) {
        return address.resolve(path);
    }

    /** Milliseconds of processor time that it has used; -1 where the system does not tell. */
    long processorMillis() {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * (1000 / TICKS_A_SECOND);
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** The most memory that it has held, in megabytes; -1 where the system does not tell. */
    long peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        end(process);
    }

    /** Asks a process to end, and ends it where it does not. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
