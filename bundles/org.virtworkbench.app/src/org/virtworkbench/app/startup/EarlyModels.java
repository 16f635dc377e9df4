package org.virtworkbench.app.startup;

import org.eclipse.emf.ecore.EPackage;
import org.virtworkbench.model.inventory.InventoryPackage;

/**
 * Makes the descriptions of the models: the workbench's and ours. Two threads that make them at the same time would meet in the registry that both are entered in.
 * Made and run by the fast start, when the platform is there and neither the application nor a service of ours runs.
 */
public final class EarlyModels implements Runnable {

    private static final String WORKBENCH = "http://www.eclipse.org/ui/2010/UIModel/application";

    @Override
    public void run() {
        EPackage.Registry.INSTANCE.getEPackage(WORKBENCH);
        InventoryPackage.eINSTANCE.eClass();
    }
}
