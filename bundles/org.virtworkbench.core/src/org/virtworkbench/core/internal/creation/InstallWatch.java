package org.virtworkbench.core.internal.creation;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.creation.FinishInstallOperation;
import org.virtworkbench.core.creation.FinishDirectBootOperation;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.event.GuestReboots;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.InventoryPackage;

/** Takes the installation medium or the installer's kernel out of guests at their first end or reboot with a system on their disk. */
@Component(immediate = true, service = InstallWatch.class)
public final class InstallWatch {

    /** Family of the looks at guests, for {@code IJobManager.join}. */
    static final Object FAMILY = InstallWatch.class;

    private final Connections connections;
    private final Tasks tasks;
    private final Trouble trouble;
    private final ModelRealm realm;
    private final Subscription reboots;
    private Subscription subscription;
    private boolean over;

    /** Made by the service runtime. */
    @Activate
    public InstallWatch(@Reference InventoryService inventory, @Reference ModelRealm realm, @Reference Connections connections,
            @Reference Tasks tasks, @Reference GuestReboots reboots, @Reference Trouble trouble) {
        this.connections = connections;
        this.tasks = tasks;
        this.trouble = trouble;
        this.realm = realm;
        realm.execute(() -> {
            if (!over) {
                subscription = inventory.subscribe(this::changed);
            }
        });
        this.reboots = reboots
                .subscribe(reboot -> realm.execute(() -> inventory.guest(reboot.host(), reboot.guest()).ifPresent(this::look)));
    }

    /** Ends it. */
    @Deactivate
    void close() {
        reboots.close();
        realm.execute(() -> {
            over = true;
            if (subscription != null) {
                subscription.close();
            }
        });
    }

    private void changed(ChangeSet changes) {
        for (EObject object : changes.changed().keySet()) {
            if (object instanceof Guest guest && changes.concerns(guest, InventoryPackage.Literals.GUEST__STATE)
                    && guest.getState() == GuestState.SHUT_OFF) {
                look(guest);
            }
        }
    }

    private void look(Guest guest) {
        if (guest.isInstalling() && !guest.getHost().isReadOnly()) {
            new Look(Targets.of(guest)).schedule();
        }
    }

    /** Looks whether a system was installed in a guest. */
    private final class Look extends Job {

        private final Target guest;

        Look(Target guest) {
            super(guest.objectName());
            this.guest = guest;
            setSystem(true);
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try (ConnectionLease lease = connections.lease(guest.host(), getName())) {
                Optional<? extends Operation> operation = FinishInstallOperation.of(lease.connection(), guest);
                if (operation.isEmpty()) {
                    operation = FinishDirectBootOperation.of(lease.connection(), guest);
                }
                operation.ifPresent(found -> tasks.submit(List.of(found)));
            } catch (HypervisorException e) {
                trouble.report(getName(), e); // the medium stays in: the guest boots from its disk all the same
            }
            return Status.OK_STATUS;
        }
    }
}
