package org.virtworkbench.ui.console;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.gtk.GtkPlatform;
import org.virtworkbench.ui.console.screen.ScreenCanvas;
import org.virtworkbench.ui.forms.BackgroundJob;

/**
 * Does what is done only once for all consoles before the first one is asked for: when a guest runs that has a screen, and the window has stood for a while.
 * Libraries are loaded in the background, icons are drawn, and a console that nobody sees is made, in steps so short that nobody notices. An OSGi service.
 */
@Component(service = ConsolePreparation.class, immediate = true)
public final class ConsolePreparation {

    /** Set in the start in which the JVM takes notes of the classes that are needed. */
    private static final String TAKES_NOTES = "org.virtworkbench.takesNotes";
    /** How addresses of libvirt's test driver begin: its guests have no screens. */
    private static final String NO_SCREEN = "test";
    /** What is seen of a console that was just opened. */
    private static final List<String> ICONS = List.of("console", "display", "terminal", "large/display", "input", "copy", "screenshot",
            "record", "sound-off", "key", "lock", "performance", "more", "full-screen");
    private static final int CALM_MILLIS = 2000;
    private static final int PAUSE_MILLIS = 40;

    private final ModelRealm realm;
    private final InventoryService inventory;
    private final boolean takesNotes = Boolean.getBoolean(TAKES_NOTES);
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private Subscription subscription = () -> {};
    private Optional<UnseenConsole> unseen = Optional.empty();

    /** Made by the service runtime. */
    @Activate
    public ConsolePreparation(@Reference ModelRealm realm, @Reference InventoryService inventory) {
        this.realm = realm;
        this.inventory = inventory;
        realm.execute(() -> subscription = inventory.subscribe(this::changed));
    }

    @Deactivate
    void stop() {
        realm.execute(this::end);
    }

    /** A console is made now, or none will be any more. UI thread. */
    void end() {
        subscription.close();
        steps.clear();
        unseen.ifPresent(UnseenConsole::dispose);
        unseen = Optional.empty();
    }

    private void changed(ChangeSet changes) {
        if (PlatformUI.isWorkbenchRunning() && (takesNotes || isAnyScreen())) {
            subscription.close();
            addSteps();
            if (takesNotes) {
                load(); // this start may end at any time
                new ArrayDeque<>(steps).forEach(Runnable::run);
            } else {
                Display.getCurrent().timerExec(CALM_MILLIS, this::begin);
            }
        }
    }

    private boolean isAnyScreen() {
        return inventory.inventory().getHosts().stream().filter(host -> !host.getUri().startsWith(NO_SCREEN))
                .flatMap(host -> host.getGuests().stream()).anyMatch(ConsolePreparation::hasScreen);
    }

    private static boolean hasScreen(Guest guest) {
        return guest.getState() == GuestState.RUNNING && !guest.getGraphics().isEmpty();
    }

    private void begin() {
        if (!steps.isEmpty()) {
            new BackgroundJob(Messages.Preparation_job, monitor -> load()).schedule();
            next();
        }
    }

    private static void load() {
        try {
            GtkPlatform.load();
            ConsoleRehearsal.play();
            ScreenCanvas.rehearse();
        } catch (LinkageError | RuntimeException e) {
            ILog.of(ConsolePreparation.class).info("Consoles could not be prepared", e); // the first one says what is wrong
        }
    }

    private void addSteps() {
        Icons icons = PlatformUI.getWorkbench().getService(Icons.class);
        ICONS.forEach(name -> steps.add(() -> icons.image(name)));
        steps.add(() -> unseen = window().map(window -> new UnseenConsole(window)));
        steps.add(() -> unseen.ifPresent(UnseenConsole::create));
        steps.add(() -> unseen.ifPresent(UnseenConsole::complete));
        steps.add(() -> unseen.ifPresent(UnseenConsole::layOut));
        steps.add(() -> unseen.ifPresent(UnseenConsole::paint));
        steps.add(this::end);
    }

    private static Optional<IWorkbenchWindow> window() {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        return windows.length == 0 ? Optional.empty() : Optional.of(windows[0]);
    }

    private void next() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
            Display.getCurrent().timerExec(PAUSE_MILLIS, this::next);
        }
    }
}
