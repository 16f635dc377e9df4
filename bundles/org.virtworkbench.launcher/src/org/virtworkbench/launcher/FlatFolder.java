package org.virtworkbench.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that the fast start lives in: copies of the product's jars, the framework's state, drawn icons, and what the JVM
 * keeps.
 *
 * @param path of the folder
 */
record FlatFolder(Path path) {

    private static final String PICTURES = "org.virtworkbench.pictures";

    /** {@return where the jars lie} */
    Path jars() {
        return path.resolve("jars");
    }

    /**
     * {@return a jar of the class path}
     *
     * @param bundle its symbolic name
     */
    Path jar(String bundle) {
        return jars().resolve(bundle + ".jar");
    }

    /** {@return the file that keeps what the service runtime knows of components} */
    Path components() {
        return path.resolve("components");
    }

    /** {@return the framework's own folder} */
    Path framework() {
        return path.resolve("framework");
    }

    /** {@return the file that lists the jars of the class path, as {@code java -cp} takes it} */
    Path classPath() {
        return path.resolve("classpath");
    }

    /** Tells the product in which file it may keep drawn icons. */
    void tellWhereThePicturesAre() {
        System.setProperty(PICTURES, path.resolve("pictures").toString());
    }

    /**
     * Writes the class path.
     *
     * @param jars in their order, which the JVM's cache depends on
     * @throws IOException when the folder can't be written to
     */
    void writeClassPath(List<Path> jars) throws IOException {
        Files.writeString(classPath(), String.join(":", jars.stream().map(Path::toString).toList()));
    }
}
