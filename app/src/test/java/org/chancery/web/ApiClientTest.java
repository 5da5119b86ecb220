package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator of others makes of the description, and that talks to the server. */
@Timeout(300)
class ApiClientTest {
    private static final Path GENERATOR = Path.of("target/tools/openapi-generator.jar");

    @TempDir
    private Path folder;

    @Test
    void a_generated_client_reads_sends_and_rules() throws Exception {
        try (TestRoom room = TestRoom.ofSamples(folder.resolve("record"))) {
            Path description = folder.resolve("openapi.json");
            Files.writeString(description, room.get("/api/v1/openapi.json").body());
            Path made = folder.resolve("made");
            generate(description, made);
            Path classes = compile(made.resolve("src/main/java"));
            Map<String, String> heard = talk(classes, room.address("/api/v1"));
            assertThat(heard)
                    .containsEntry("one", "VN")
                    .containsEntry("same", "true")
                    .containsEntry("quoted", "true")
                    .containsEntry("none", "404")
                    .containsEntry("sent", "added")
                    .containsEntry("ruled", "accept")
                    .containsEntry("matters", heard.get("total"))
                    .containsEntry(
                            "documents", String.valueOf(room.record().counts().documents() - 1));
        }
    }

    private void generate(Path description, Path made) throws IOException, InterruptedException {
        assertThat(GENERATOR).as("copied there by the build").exists();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-i",
                        description.toString(),
                        "-g",
                        "java",
                        "-o",
                        made.toString(),
                        "--library",
                        "native",
                        "--invoker-package",
                        "made",
                        "--api-package",
                        "made.api",
                        "--model-package",
                        "made.model",
                        "--global-property",
                        "apis,models,supportingFiles,modelTests=false,apiTests=false,modelDocs=false,apiDocs=false",
                        "--additional-properties",
                        "openApiNullable=false,annotationLibrary=none,documentationProvider=none,useJakartaEe=true,"
                                + "hideGenerationTimestamp=true")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("generator.log").toFile())
                .start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        String log = Files.readString(folder.resolve("generator.log"));
        assertThat(process.exitValue()).as(log).isZero();
        assertThat(log).doesNotContain("spec validation error", "ERROR");
    }

    private Path compile(Path sources) throws IOException {
        Path talk = sources.resolve("ClientTalk.java");
        try (var in = ApiClientTest.class.getResourceAsStream("/client/ClientTalk.java.txt")) {
            Files.write(talk, java.util.Objects.requireNonNull(in).readAllBytes());
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new java.io.ByteArrayOutputStream();
        int failed = compiler.run(null, errors, errors, arguments.toArray(new String[0]));
        assertThat(failed).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return folder.resolve("classes");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> talk(Path classes, String address) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ApiClientTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (Map<String, String>) loader.loadClass("ClientTalk")
                    .getMethod("talk", String.class)
                    .invoke(null, address);
        }
    }
}
