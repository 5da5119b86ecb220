package org.chancery.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.chancery.document.Intake;
import org.chancery.source.Inputs;

/** The articles that come with the program: on the class path under {@code samples}, listed in {@code files.txt}. */
final class Samples {
    private Samples() {}

    /** Their names, in the order of the list. */
    static List<String> names() {
        return new String(bytes("files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** All of them, in the order of the list. */
    static Iterator<Intake> inputs() {
        return names().stream()
                .flatMap(name -> {
                    List<Intake> intakes = new ArrayList<>();
                    Inputs.named(name.substring(name.lastIndexOf('/') + 1), new ByteArrayInputStream(bytes(name)))
                            .forEachRemaining(intakes::add);
                    return intakes.stream();
                })
                .iterator();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without samples/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
