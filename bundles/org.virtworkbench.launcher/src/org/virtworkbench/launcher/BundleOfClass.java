package org.virtworkbench.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;

/**
 * Tells OSGi which bundle a class of the flat class path belongs to: the one whose jar it came from. OSGi makes it by itself, through the
 * list of services in the jar, so the framework can only be handed over in a field of the class.
 */
public final class BundleOfClass implements FrameworkUtilHelper {

    private static volatile Optional<BundleContext> framework = Optional.empty();

    /** Says where bundles are looked up, once, before the first bundle starts. */
    static void lookUpIn(BundleContext context) {
        framework = Optional.of(context);
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || framework.isEmpty()) {
            return Optional.empty();
        }
        String jar = Path.of(URI.create(source.getLocation().toString())).toString();
        return Optional.ofNullable(framework.get().getBundle(FlatConnector.location(jar)));
    }
}
