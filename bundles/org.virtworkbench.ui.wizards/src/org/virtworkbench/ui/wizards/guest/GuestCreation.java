package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.creation.CreateGuestOperation;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.wizards.clone.Cloning;

/** One guest that a person wants to make, from the wizard to its console; opens the wizard again where it was not made. UI thread. */
final class GuestCreation {

    private final IWorkbenchWindow window;
    private final GuestServices services;
    private final GuestDraft draft = new GuestDraft();
    private String host;

    /**
     * @param window in front of which the wizard opens
     * @param host the profile's id of the host that is chosen first
     */
    GuestCreation(IWorkbenchWindow window, String host) {
        this.window = window;
        this.services = GuestServices.from(window);
        this.host = host;
    }

    /** Opens the wizard and waits for its end. */
    void open() {
        open(Optional.empty());
    }

    private void open(Optional<String> failure) {
        List<Target> hosts = HostChoice.all(services.inventory());
        if (hosts.isEmpty()) {
            services.failures().show(Status.error(Messages.noHosts));
            return;
        }
        int index = Math.max(0, hosts.stream().map(Target::host).toList().indexOf(host));
        GuestWizard wizard = new GuestWizard(draft, hosts, index, services, failure, this::make);
        if (new GuestWizardDialog(window.getShell(), wizard).open() == Window.OK && draft.origin == Origin.LIKE) {
            draft.like.ifPresent(guest -> Cloning.ask(window, guest));
        }
    }

    private void make(CreateGuestOperation operation) {
        host = operation.target().host();
        services.tasks().submit(List.of(operation)).thenAccept(tasks -> window.getShell().getDisplay().asyncExec(() -> {
            if (!window.getShell().isDisposed()) {
                ended(operation, tasks.getFirst());
            }
        }));
    }

    private void ended(CreateGuestOperation operation, Task task) {
        if (task.state() == TaskState.DONE) {
            if (operation.spec().start()) {
                show(operation);
                if (isKvm(operation)) {
                    new StallNotice(window, services, operation.target()).watch();
                }
            }
        } else if (task.state() == TaskState.FAILED || task.state() == TaskState.CANCELLED) {
            services.notices().takeBack(task); // the wizard tells it, and a popup would lie on its buttons
            boolean kvm = task.state() == TaskState.FAILED && isKvm(operation);
            open(Optional.of(kvm ? task.detail() + '\n' + Messages.kvmHint : task.detail()));
        }
    }

    private static boolean isKvm(CreateGuestOperation operation) {
        return operation.spec().machine().type().equals("kvm"); //$NON-NLS-1$
    }

    /** Shows the guest as soon as the model has it. */
    private void show(CreateGuestOperation operation) {
        if (tryToShow(operation)) {
            return;
        }
        Subscription[] waiting = new Subscription[1];
        waiting[0] = services.inventory().subscribe(changes -> {
            if (!changes.added().isEmpty() && tryToShow(operation)) {
                waiting[0].close();
            }
        });
    }

    /** Shows its console, or where it has no screen its overview. */
    private boolean tryToShow(CreateGuestOperation operation) {
        Target target = operation.target();
        Optional<Guest> guest = services.inventory().guest(target.host(), target.object().orElseThrow());
        if (window.getActivePage() == null) {
            return true; // the window is closing
        }
        guest.ifPresent(known -> {
            try {
                if (operation.spec().devices().graphics().isPresent()) {
                    Editors.openConsole(window.getActivePage(), known);
                } else {
                    Editors.open(window.getActivePage(), known);
                }
            } catch (PartInitException e) {
                services.failures().show(e.getStatus());
            }
        });
        return guest.isPresent();
    }
}
