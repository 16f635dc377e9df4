package org.virtworkbench.app.startup;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.commandline.Options.GuestPage;
import org.virtworkbench.app.commandline.Options.GuestToShow;
import org.virtworkbench.app.window.MainWindow;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.editor.HostReveal;

/** Opens the host or guest of the start options, as soon as it is there. UI thread. */
final class StartPage {

    private static final int PATIENCE_MS = 30_000;

    private final IWorkbench workbench;
    private final InventoryService inventory;
    private final Optional<String> hostId;
    private Optional<GuestToShow> guest;
    private boolean hostSummary;
    private final Optional<HostReveal> reveal;
    private Optional<Subscription> subscription = Optional.empty();

    StartPage(IWorkbench workbench, Options options, Optional<String> hostId) {
        this.workbench = workbench;
        this.hostId = hostId;
        inventory = workbench.getService(InventoryService.class);
        guest = options.guest();
        hostSummary = options.hostSummary();
        reveal = options.connect().isPresent() ? hostId.map(id -> new HostReveal(page(), id)) : Optional.empty();
    }

    /** Opens what is there, and waits for the rest. */
    void show() {
        reveal.ifPresent(HostReveal::start);
        openWhatIsThere();
        if (isWaiting()) {
            subscription = Optional.of(inventory.subscribe(changes -> openWhatIsThere()));
            workbench.getDisplay().timerExec(PATIENCE_MS, this::giveUp);
        }
    }

    /** {@return whether something is still to be opened} */
    boolean isWaiting() {
        return guest.isPresent() || hostSummary || reveal.filter(HostReveal::isWaiting).isPresent();
    }

    private void openWhatIsThere() {
        try {
            Optional<Host> host = host();
            if (host.isPresent() && hostSummary) {
                hostSummary = false;
                Editors.open(page(), host.get(), Editors.PAGE_OVERVIEW);
            }
            Optional<Guest> found = guest.flatMap(wanted -> find(wanted.name()));
            if (found.isPresent()) {
                GuestPage wanted = guest.get().page();
                guest = Optional.empty();
                open(found.get(), wanted);
            }
        } catch (PartInitException e) {
            forget();
            workbench.getService(Failures.class).show(e.getStatus());
        }
        if (!isWaiting()) {
            subscription.ifPresent(Subscription::close);
        }
    }

    private void open(Guest found, GuestPage wanted) throws PartInitException {
        switch (wanted) {
            case CONSOLE -> Editors.openConsole(page(), found);
            case PERFORMANCE -> Editors.open(page(), found, Editors.PAGE_PERFORMANCE);
            case OVERVIEW -> Editors.open(page(), found, Editors.PAGE_OVERVIEW);
        }
    }

    private void giveUp() {
        guest.ifPresent(wanted -> workbench.getService(Failures.class).show(Status.error(notFound(wanted.name()))));
        forget();
        subscription.ifPresent(Subscription::close);
    }

    private void forget() {
        guest = Optional.empty();
        hostSummary = false;
        reveal.ifPresent(HostReveal::stop);
    }

    private String notFound(String name) {
        boolean connected = inventory.inventory().getHosts().stream().anyMatch(host -> host.getState() == ConnectionState.CONNECTED);
        return NLS.bind(connected ? Messages.StartPage_noGuest : Messages.StartPage_noHost, name);
    }

    private Optional<Host> host() {
        return hostId.isPresent() ? inventory.host(hostId.get()) : inventory.inventory().getHosts().stream().findFirst();
    }

    private Optional<Guest> find(String name) {
        return inventory.inventory().getHosts().stream().filter(host -> hostId.isEmpty() || host.getId().equals(hostId.get()))
                .flatMap(host -> host.getGuests().stream()).filter(candidate -> isCalled(candidate, name)).findFirst();
    }

    private static boolean isCalled(Guest guest, String name) {
        OptionalInt number = guest.getDomainId();
        return guest.getName().equals(name) || guest.getUuid().toString().equalsIgnoreCase(name)
                || number != null && number.isPresent() && String.valueOf(number.getAsInt()).equals(name);
    }

    private IWorkbenchPage page() {
        return MainWindow.of(workbench).getActivePage();
    }
}
