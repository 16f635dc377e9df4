package org.virtworkbench.app.startup;

import java.text.Collator;
import java.util.List;

/**
 * Initializes ahead classes that take their time for it, mostly with tables of words: the platform would do that when the window already waits. Made and run by the
 * fast start.
 */
public final class EarlyTexts implements Runnable {

    /** Thousands of texts; formats of dates. What is not there any more is left out. */
    private static final List<String> CLASSES = List.of("org.eclipse.ui.internal.WorkbenchMessages",
            "org.eclipse.emf.ecore.impl.EFactoryImpl");

    @Override
    public void run() {
        CLASSES.forEach(EarlyTexts::initialize);
        Collator.getInstance(); // the workbench compares names by it
    }

    private static void initialize(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException e) {
            // another version of the platform
        }
    }
}
