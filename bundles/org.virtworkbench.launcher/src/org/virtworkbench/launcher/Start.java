package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.BundleContext;

/**
 * Starts the product from what {@link Prepare} made: the framework on a thread of its own, while this one opens the display and does ahead what the window will
 * need. The application runs as soon as the platform is there; it waits by itself for the services of our own bundles, which start meanwhile.
 */
public final class Start {

    private static final int OWN_ARGUMENTS = 3;
    /** Tells the start script that nothing has happened yet, and that plain Equinox may try. */
    private static final int NOT_STARTED = 75;
    /** A {@link Runnable} of the product that opens the display of the thread that runs it. */
    private static final String DISPLAY = "org.virtworkbench.app.startup.EarlyDisplay";
    /** More of them: done on the same thread while it waits for the platform anyway. */
    private static final List<String> AHEAD = List.of("org.virtworkbench.app.startup.EarlyTexts",
            "org.virtworkbench.app.startup.EarlyAnnotations",
            "org.virtworkbench.app.startup.EarlyWidgets");
    /** One that makes what both threads need and neither may make beside the other. */
    private static final String MODELS = "org.virtworkbench.app.startup.EarlyModels";

    /** Each a {@link Runnable} of the product that does what a person may do, without being seen. */
    private static final List<String> REHEARSALS = List.of("org.virtworkbench.ui.inventory.guests.GuestTableRehearsal",
            "org.virtworkbench.ui.storage.StorageRehearsal", "org.virtworkbench.ui.console.ConsoleRehearsal",
            "org.virtworkbench.libvirt.internal.console.VncRehearsal");
    /** System property that is set in the start in which the JVM takes notes of the classes that are needed. */
    private static final String TAKES_NOTES = "org.virtworkbench.takesNotes";

    private Start() {
    }

    /**
     * @param arguments the installation, the folder of the fast start, the workspace, and all that is meant for the application
     * @throws Exception when the framework or the application fails
     */
    public static void main(String[] arguments) throws Exception {
        String[] rest = Arrays.copyOfRange(arguments, OWN_ARGUMENTS, arguments.length);
        new FlatFolder(Path.of(arguments[1])).tellWhereThePicturesAre();
        MainThread mainThread = new MainThread();
        CountDownLatch platform = new CountDownLatch(1);
        FutureTask<FlatFramework> starting = new FutureTask<>(() -> startOrEnd(arguments, rest, mainThread, platform));
        new Thread(starting, "framework").start();
        perform(DISPLAY);
        AHEAD.stream().takeWhile(step -> platform.getCount() > 0).forEach(Start::perform);
        platform.await();
        int status = mainThread.run(rest);
        if (Boolean.getBoolean(TAKES_NOTES)) {
            REHEARSALS.forEach(Start::perform);
        }
        starting.get().close();
        System.exit(status);
    }

    private static FlatFramework startOrEnd(String[] arguments, String[] rest, MainThread mainThread, CountDownLatch platform) {
        try {
            return start(arguments, rest, mainThread, platform);
        } catch (Exception | Error e) {
            System.exit(NOT_STARTED); // whatever does not fit here fits there
            throw new IllegalStateException(e);
        }
    }

    private static FlatFramework start(String[] arguments, String[] rest, MainThread mainThread, CountDownLatch platform) throws Exception {
        FlatFolder folder = new FlatFolder(Path.of(arguments[1]));
        FlatFramework framework = FlatFramework.open(Path.of(arguments[0]), folder, Path.of(arguments[2]));
        BundleContext context = framework.context();
        tell(context.getService(context.getServiceReference(EnvironmentInfo.class)), rest);
        context.registerService(ApplicationLauncher.class, mainThread, null);
        KeptComponents.of(context, folder).restore();
        framework.start(() -> {
            perform(MODELS);
            platform.countDown();
        });
        return framework;
    }

    /** Where that fails, the window comes later, but it comes. */
    private static void perform(String runnable) {
        try {
            ((Runnable) Class.forName(runnable).getConstructor().newInstance()).run();
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            System.err.println("virt-workbench: " + e);
        }
    }

    /** Equinox' own launcher hands the arguments over by these methods, which are in none of its interfaces. */
    private static void tell(EnvironmentInfo environment, String[] arguments) throws ReflectiveOperationException {
        for (String setter : new String[] { "setAllArgs", "setAppArgs" }) {
            environment.getClass().getMethod(setter, String[].class).invoke(environment, (Object) arguments);
        }
    }
}
