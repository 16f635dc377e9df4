import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server sent.
 *
 * @param name for people
 * @param file that holds it, from the greeting on
 * @param pixels that its rectangles have, all together
 */
record Recording(String name, Path file, long pixels) {

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }
}
