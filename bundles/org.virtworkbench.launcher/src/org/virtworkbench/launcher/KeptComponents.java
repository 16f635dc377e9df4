package org.virtworkbench.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What the service runtime knows of all components, so that it need not parse their descriptions. It writes that anew at each end; where an end is cut short, as
 * when the system goes down, nothing or half of it is left, and all later starts would parse again. So a copy of the first is kept.
 */
final class KeptComponents {

    private static final String RUNTIME = "org.apache.felix.scr";
    private static final String STORE = "componentMetadataStore";

    private final Path store;
    private final Path copy;

    KeptComponents(Path store, Path copy) {
        this.store = store;
        this.copy = copy;
    }

    /**
     * {@return those of a framework that is open, with its bundles installed}
     *
     * @param context of the framework
     * @param folder of the fast start
     */
    static KeptComponents of(BundleContext context, FlatFolder folder) {
        Bundle runtime = context.getBundle(FlatConnector.location(folder.jar(RUNTIME).toString()));
        File store = runtime.getDataFile(STORE);
        return new KeptComponents(store.toPath(), folder.components());
    }

    /**
     * Keeps a copy, to be called when the framework is closed.
     *
     * @throws IOException when that can't be done
     */
    void keep() throws IOException {
        Files.copy(store, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Brings the copy back where the store is not whole, to be called before the service runtime starts.
     *
     * @throws IOException when that can't be done
     */
    void restore() throws IOException {
        if (!Files.exists(store) || Files.size(store) != Files.size(copy)) {
            Files.copy(copy, store, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
