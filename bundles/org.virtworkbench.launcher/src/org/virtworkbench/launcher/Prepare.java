package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.List;

/** Makes what the fast start needs: the copied jars, the class path, and a framework that knows its bundles. Needs no screen. */
public final class Prepare {

    private Prepare() {
    }

    /**
     * @param arguments the installation and the folder to fill; with {@code framework} in front, the framework alone, on the class path
     *        that the first call wrote
     * @throws Exception when it can't be done; then the folder is of no use
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("framework")) {
            FlatFolder folder = new FlatFolder(Path.of(arguments[2]));
            prepareFramework(Path.of(arguments[1]), folder);
            System.exit(0); // bundles may have left threads behind
        }
        FlatFolder folder = new FlatFolder(Path.of(arguments[1]));
        folder.writeClassPath(new FlatJars(Path.of(arguments[0]), folder.jars()).copy());
    }

    private static void prepareFramework(Path installation, FlatFolder folder) throws Exception {
        System.setProperty("eclipse.application.launchDefault", "false");
        FlatFramework framework = FlatFramework.open(installation, folder, folder.path().resolve("workspace"));
        List<Path> jars = List.of(System.getProperty("java.class.path").split(":")).stream().map(Path::of).toList();
        framework.install(jars);
        framework.start(); // the registry of extensions is filled and kept
        framework.close();
    }
}
