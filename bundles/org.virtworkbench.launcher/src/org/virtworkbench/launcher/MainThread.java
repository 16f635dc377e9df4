package org.virtworkbench.launcher;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;

/** Runs the application on the thread that the program started with, as toolkits want it. */
final class MainThread implements ApplicationLauncher {

    private final BlockingQueue<ParameterizedRunnable> applications = new LinkedBlockingQueue<>();

    @Override
    public void launch(ParameterizedRunnable application, Object context) {
        applications.add(application);
    }

    @Override
    public void shutdown() {
        // the application hears of it from its container
    }

    /**
     * Runs the application to its end.
     *
     * @param arguments of the command line
     * @return its exit status
     * @throws Exception what it threw
     */
    int run(String[] arguments) throws Exception {
        return applications.take().run(arguments) instanceof Integer status ? status.intValue() : 0;
    }
}
