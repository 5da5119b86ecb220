package org.chancery.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a class one reading room over the record of the samples, closed after the last of them. */
final class SampleRoom implements ParameterResolver {
    private record Opened(TestRoom room, Path folder) implements AutoCloseable {
        static Opened anew() {
            try {
                Path folder = Files.createTempDirectory("room");
                return new Opened(TestRoom.ofSamples(folder), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PortTakenException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            room.close();
            TestRoom.remove(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestRoom.class;
    }

    @Override
    public TestRoom resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(ExtensionContext.Namespace.create(SampleRoom.class))
                .computeIfAbsent(Opened.class, type -> Opened.anew(), Opened.class)
                .room();
    }
}
