package org.virtworkbench.app.startup;

import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.FrameworkUtil;

/** The services of the program's own bundles. The fast start runs the application while they still start: who needs one first waits for all of them here. */
public final class OwnServices {

    private OwnServices() {
    }

    /** Waits until the framework has started all its bundles. */
    public static void await() {
        BundleContext context = FrameworkUtil.getBundle(Platform.class).getBundleContext();
        CountDownLatch started = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (event.getType() == FrameworkEvent.STARTED) {
                started.countDown();
            }
        };
        context.addFrameworkListener(listener);
        try {
            if (context.getBundle(0).getState() != Bundle.ACTIVE) {
                started.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.removeFrameworkListener(listener);
        }
    }
}
