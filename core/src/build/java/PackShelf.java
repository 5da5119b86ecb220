import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chancery.shelf.Shelf;

/** Run by the build: writes the packed form of every YAML file of the shelf beside it. PackShelf target/classes/languages. */
final class PackShelf {
    private PackShelf() {}

    public static void main(String[] args) throws IOException {
        Path shelf = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(shelf)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                byte[] packed = Shelf.pack(shelf.relativize(file).toString().replace('\\', '/'));
                Files.write(file.resolveSibling(file.getFileName() + ".packed"), packed);
            }
        }
    }
}
