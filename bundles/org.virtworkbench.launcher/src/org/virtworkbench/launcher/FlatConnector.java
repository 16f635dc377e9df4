package org.virtworkbench.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/** Gives the framework the jars of the class path as bundles; their location is {@code flat:} and the jar's path. */
final class FlatConnector implements ModuleConnector {

    private static final String SCHEME = "flat:";

    /** {@return the location of the bundle that a jar is} */
    static String location(String jar) {
        return SCHEME + jar;
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // nothing is kept outside the framework's own storage
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        if (!location.startsWith(SCHEME)) {
            return Optional.empty();
        }
        FlatBundle content = new FlatBundle(Path.of(location.substring(SCHEME.length())).toFile());
        return Optional.of(() -> content);
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.empty();
    }
}
