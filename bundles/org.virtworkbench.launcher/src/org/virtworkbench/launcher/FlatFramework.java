package org.virtworkbench.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.connect.ConnectFrameworkFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** The framework on the flat class path. */
final class FlatFramework {

    /** What all others build on, in the order in which it starts. */
    private static final List<String> FIRST = List.of("org.eclipse.equinox.common", "org.eclipse.equinox.registry",
            "org.eclipse.equinox.event", "org.eclipse.core.jobs", "org.eclipse.equinox.preferences", "org.eclipse.core.contenttype",
            "org.eclipse.equinox.app", "org.eclipse.core.runtime", "org.apache.felix.scr");
    private static final String OWN = "org.virtworkbench.";
    private static final int LEVEL_OF_FIRST = 2;
    private static final int LEVEL_OF_PLATFORM = 4;
    private static final int LEVEL_OF_OURS = 5;
    /** The JVM itself finds services on a flat class path. */
    private static final String SERVICE_LOADER = "osgi.extender;osgi.extender=\"osgi.serviceloader.processor\";version:Version=\"1.0\","
            + "osgi.extender;osgi.extender=\"osgi.serviceloader.registrar\";version:Version=\"1.0\"";

    private final Framework framework;

    private FlatFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Opens the framework with the bundles that it knows from before; none is started yet.
     *
     * @param installation of the product
     * @param folder with the framework's state
     * @param workspace the instance area
     * @return the framework
     * @throws BundleException when it can't be opened
     */
    static FlatFramework open(Path installation, FlatFolder folder, Path workspace) throws BundleException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("eclipse.product", "org.virtworkbench.app.product");
        configuration.put("eclipse.application", "org.virtworkbench.app.application");
        configuration.put("osgi.install.area", area(installation));
        configuration.put("osgi.configuration.area", area(folder.framework()));
        configuration.put("osgi.instance.area", area(workspace));
        configuration.put("osgi.framework.useSystemProperties", "true");
        configuration.put("ds.cache.metadata", "true"); // the service runtime need not parse its descriptions again
        configuration.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(LEVEL_OF_OURS));
        configuration.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, SERVICE_LOADER);
        configuration.forEach(System::setProperty);
        ConnectFrameworkFactory factory = ServiceLoader.load(ConnectFrameworkFactory.class).findFirst().orElseThrow();
        Framework framework = factory.newFramework(configuration, new FlatConnector());
        framework.init();
        BundleOfClass.lookUpIn(framework.getBundleContext());
        return new FlatFramework(framework);
    }

    /** The framework's notion of a location: a URL in which nothing is encoded. */
    private static String area(Path path) {
        return "file:" + path.toAbsolutePath() + '/';
    }

    /** {@return the context of the framework} */
    BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Installs the bundles, and marks those that have to be started: with one class loader for all, none is started by its first class.
     *
     * @param jars of the class path
     * @throws BundleException when one is not fit
     */
    void install(List<Path> jars) throws BundleException {
        List<Path> others = jars.stream().filter(jar -> !FIRST.contains(name(jar)) && !name(jar).equals("org.eclipse.osgi")).toList();
        for (String name : FIRST) {
            Path jar = jars.stream().filter(candidate -> name(candidate).equals(name)).findFirst().orElseThrow();
            install(jar, LEVEL_OF_FIRST + (name.equals("org.apache.felix.scr") ? 1 : 0));
        }
        for (Path jar : others) {
            install(jar, name(jar).startsWith(OWN) ? LEVEL_OF_OURS : LEVEL_OF_PLATFORM);
        }
        resolve();
        for (Bundle bundle : context().getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                throw new BundleException(bundle + " lacks something on the flat class path", BundleException.RESOLVE_ERROR);
            }
            if (wantsToBeStarted(bundle)) {
                bundle.start();
            }
        }
    }

    private void install(Path jar, int level) throws BundleException {
        Bundle bundle = context().installBundle(FlatConnector.location(jar.toString()));
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
    }

    /**
     * Resolves all bundles, where the framework forgot how they fit together, as it does when the language changes: one by one while they start would be too
     * late for the application, which is looked up among the extensions of bundles that are resolved.
     */
    private void resolve() {
        if (Arrays.stream(context().getBundles()).anyMatch(bundle -> bundle.getState() == Bundle.INSTALLED)) {
            framework.adapt(FrameworkWiring.class).resolveBundles(null);
        }
    }

    private static boolean wantsToBeStarted(Bundle bundle) {
        Map<String, String> headers = new HashMap<>();
        bundle.getHeaders("").keys().asIterator().forEachRemaining(key -> headers.put(key, ""));
        return bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID && !headers.containsKey(Constants.FRAGMENT_HOST)
                && (headers.containsKey(Constants.BUNDLE_ACTIVATOR) || headers.containsKey("Service-Component"));
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    /** Starts the bundles that are marked. */
    void start() throws BundleException {
        framework.start();
    }

    /**
     * Starts the bundles that are marked.
     *
     * @param platformIsThere done on this thread when those of the platform are started, before the first of our own
     */
    void start(Runnable platformIsThere) throws BundleException {
        resolve();
        AtomicBoolean told = new AtomicBoolean();
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STARTING && event.getBundle().getSymbolicName().startsWith(OWN)
                    && told.compareAndSet(false, true)) {
                platformIsThere.run();
            }
        };
        context().addBundleListener(listener);
        framework.start();
        context().removeBundleListener(listener);
    }

    /** Stops everything, and waits until the state is written. */
    void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }
}
