package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.BundleContext;

/** Starts the product from what {@link Prepare} made: the framework on a thread of its own, while this one opens the display. */
public final class Start {

    private static final int OWN_ARGUMENTS = 3;
    /** Tells the start script that nothing has happened yet, and that plain Equinox may try. */
    private static final int NOT_STARTED = 75;
    /** A {@link Runnable} of the product that opens the display of the thread that runs it. */
    private static final String DISPLAY = "org.virtworkbench.app.startup.EarlyDisplay";

    /** Each a {@link Runnable} of the product that does what a person may do, without being seen. */
    private static final List<String> REHEARSALS = List.of("org.virtworkbench.ui.inventory.guests.GuestTableRehearsal",
            "org.virtworkbench.ui.console.ConsoleRehearsal");
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
        FutureTask<FlatFramework> starting = new FutureTask<>(() -> start(arguments, rest, mainThread));
        new Thread(starting, "framework").start();
        perform(DISPLAY);
        FlatFramework framework = null;
        try {
            framework = starting.get();
        } catch (ExecutionException e) {
            System.exit(NOT_STARTED); // whatever does not fit here fits there
        }
        int status = mainThread.run(rest);
        if (Boolean.getBoolean(TAKES_NOTES)) {
            REHEARSALS.forEach(Start::perform);
        }
        framework.close();
        System.exit(status);
    }

    private static FlatFramework start(String[] arguments, String[] rest, MainThread mainThread) throws Exception {
        FlatFramework framework = FlatFramework.open(Path.of(arguments[0]), new FlatFolder(Path.of(arguments[1])), Path.of(arguments[2]));
        BundleContext context = framework.context();
        tell(context.getService(context.getServiceReference(EnvironmentInfo.class)), rest);
        context.registerService(ApplicationLauncher.class, mainThread, null);
        framework.start();
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
