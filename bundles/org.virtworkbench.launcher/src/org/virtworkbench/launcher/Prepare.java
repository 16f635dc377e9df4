package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.List;

/** Makes what the fast start needs: the copied jars, the class path, and a framework that knows its bundles. Needs no screen. */
public final class Prepare {

    /** A {@link Runnable} of the product that draws icons for the file that {@link FlatFolder#tellWhereThePicturesAre()} tells. */
    private static final String PICTURES = "org.virtworkbench.app.pictures.DrawAhead";

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
            folder.tellWhereThePicturesAre();
            drawPictures();
            System.exit(0); // bundles may have left threads behind
        }
        FlatFolder folder = new FlatFolder(Path.of(arguments[1]));
        folder.writeClassPath(new FlatJars(Path.of(arguments[0]), folder.jars()).copy());
    }

    /** What can't be drawn now is drawn when it is shown. */
    private static void drawPictures() {
        System.setProperty("java.awt.headless", "true");
        try {
            ((Runnable) Class.forName(PICTURES).getConstructor().newInstance()).run();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            System.err.println("virt-workbench: " + e);
        }
    }

    private static void prepareFramework(Path installation, FlatFolder folder) throws Exception {
        System.setProperty("eclipse.application.launchDefault", "false");
        FlatFramework framework = FlatFramework.open(installation, folder, folder.path().resolve("workspace"));
        List<Path> jars = List.of(System.getProperty("java.class.path").split(":")).stream().map(Path::of).toList();
        framework.install(jars);
        framework.start(); // the registry of extensions is filled and kept
        KeptComponents components = KeptComponents.of(framework.context(), folder);
        framework.close();
        components.keep();
    }
}
