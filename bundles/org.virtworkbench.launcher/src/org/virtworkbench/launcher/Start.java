package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.framework.BundleContext;

/** Starts the product from what {@link Prepare} made. */
public final class Start {

    private static final int OWN_ARGUMENTS = 3;
    /** Tells the start script that nothing has happened yet, and that plain Equinox may try. */
    private static final int NOT_STARTED = 75;

    private Start() {
    }

    /**
     * @param arguments the installation, the folder of the fast start, the workspace, and all that is meant for the application
     * @throws Exception when the framework or the application fails
     */
    public static void main(String[] arguments) throws Exception {
        String[] rest = Arrays.copyOfRange(arguments, OWN_ARGUMENTS, arguments.length);
        MainThread mainThread = new MainThread();
        FlatFramework framework = null;
        try {
            framework = FlatFramework.open(Path.of(arguments[0]), new FlatFolder(Path.of(arguments[1])), Path.of(arguments[2]));
            BundleContext context = framework.context();
            tell(context.getService(context.getServiceReference(EnvironmentInfo.class)), rest);
            context.registerService(ApplicationLauncher.class, mainThread, null);
            framework.start();
        } catch (Exception | LinkageError e) {
            System.exit(NOT_STARTED); // whatever does not fit here fits there
        }
        int status = mainThread.run(rest);
        framework.close();
        System.exit(status);
    }

    /** Equinox' own launcher hands the arguments over by these methods, which are in none of its interfaces. */
    private static void tell(EnvironmentInfo environment, String[] arguments) throws ReflectiveOperationException {
        for (String setter : new String[] { "setAllArgs", "setAppArgs" }) {
            environment.getClass().getMethod(setter, String[].class).invoke(environment, (Object) arguments);
        }
    }
}
