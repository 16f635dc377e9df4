package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.operation.AddVncOperation;
import org.virtworkbench.core.operation.Targets;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.ui.console.link.Trouble;
import org.virtworkbench.ui.console.link.Trouble.Remedy;
import org.virtworkbench.ui.console.spice.SpiceViewer;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** How a guest can be seen that has no screen which is shown here. UI thread. */
final class OtherWays {

    private final IServiceLocator services;
    private final Supplier<ScreenLink.Target> target;
    private final Runnable serial;
    private final Runnable changed;
    /** The model knows only what the guest has now: that it gets a screen with its next start is noted here. */
    private boolean vncComes;

    /**
     * @param services of the part
     * @param target the guest
     * @param serial shows its serial line
     * @param changed hears that there is something else to be said
     */
    OtherWays(IServiceLocator services, Supplier<ScreenLink.Target> target, Runnable serial, Runnable changed) {
        this.services = services;
        this.target = target;
        this.serial = serial;
        this.changed = changed;
    }

    /** {@return what can be done} */
    List<Action> of(Guest guest) {
        List<Action> ways = new ArrayList<>();
        if ("test".equals(guest.getDomainType())) {
            return ways; // nothing runs in the guests of libvirt's test driver
        }
        if (guest.getChannels().stream().anyMatch(line -> !line.getKind().equals("channel"))) {
            ways.add(new Action(Messages.State_serial, serial));
        }
        if (guest.getGraphics().stream().anyMatch(graphics -> graphics.getType().equals("spice"))) {
            SpiceViewer viewer = new SpiceViewer(services.getService(Connections.class), services.getService(Failures.class),
                    System.getenv().getOrDefault("PATH", ""));
            ways.add(new Action(Messages.State_spice, () -> viewer.open(target.get())));
        }
        if (!vncComes && AddVncOperation.appliesTo(guest)) {
            ways.add(new Action(Messages.State_addVnc, () -> addVnc(guest)));
        }
        return ways;
    }

    private void addVnc(Guest guest) {
        Display display = Display.getCurrent();
        services.getService(Tasks.class).submit(List.of(new AddVncOperation(Targets.of(guest))))
                .thenAccept(tasks -> display.asyncExec(() -> {
                    vncComes = tasks.stream().allMatch(task -> task.state() == TaskState.DONE);
                    changed.run();
                }));
    }

    /** {@return the same state, with what is to be done where something was already} */
    ConsoleState withNews(ConsoleState state) {
        vncComes &= state instanceof ConsoleState.Failed || state instanceof ConsoleState.Connecting;
        return vncComes && state instanceof ConsoleState.Failed(Trouble trouble) && trouble.remedy() == Remedy.OTHER_WAY
                ? new ConsoleState.Failed(new Trouble(trouble.what(), trouble.why(), Messages.State_vncComes, trouble.remedy()))
                : state;
    }
}
