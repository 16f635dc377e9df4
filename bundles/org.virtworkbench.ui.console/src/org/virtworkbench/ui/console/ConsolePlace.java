package org.virtworkbench.ui.console;

import java.util.function.BooleanSupplier;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Where a console's screen is shown.
 *
 * @param services of the window
 * @param page that further editors are opened on
 * @param used whether the person works in it just now
 */
record ConsolePlace(IServiceLocator services, IWorkbenchPage page, BooleanSupplier used) {

    /** {@return the place of a part} */
    static ConsolePlace of(IWorkbenchPartSite site) {
        return new ConsolePlace(site, site.getPage(), () -> site.getPage().getActivePart() == site.getPart());
    }

    /** {@return a service of the window} */
    <T> T service(Class<T> type) {
        return services.getService(type);
    }
}
