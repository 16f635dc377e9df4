package org.virtworkbench.app.window;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.startup.OwnServices;
import org.virtworkbench.app.startup.Startup;
import org.virtworkbench.app.theme.ModelIcons;
import org.virtworkbench.app.theme.ToolItemColours;
import org.virtworkbench.core.event.EventLog;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.ui.DisplayRealm;
import org.virtworkbench.ui.theme.Colors;

/** Sets up the workbench: its first perspective, what it keeps between two starts, and what happens when it ends. */
public final class ApplicationWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final String OWN = "org.virtworkbench.";

    private final Options options;
    private final List<String> notes;
    private Optional<ModelIcons> icons = Optional.empty();
    private Optional<Startup> startup = Optional.empty();

    /**
     * @param options what the person asked for on the command line
     * @param notes what the person must be told of the workspace
     */
    public ApplicationWorkbenchAdvisor(Options options, List<String> notes) {
        this.options = options;
        this.notes = notes;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        OwnServices.await();
        Display display = configurer.getWorkbench().getDisplay();
        ServiceCaller.callOnce(ApplicationWorkbenchAdvisor.class, DisplayRealm.class, realm -> realm.attach(display));
        ServiceCaller.callOnce(ApplicationWorkbenchAdvisor.class, Colors.class, colors -> ToolItemColours.show(display, colors));
        configurer.setSaveAndRestore(true);
        configurer.setExitOnLastWindowClose(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return VirtualMachinesPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.virtworkbench.app.preferences.general";
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ApplicationWindowAdvisor(configurer, options);
    }

    @Override
    public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
        return new StatusToFailures();
    }

    @Override
    public void preStartup() {
        removeForeignPreferencePages(workbench().getPreferenceManager());
        icons = Optional.of(new ModelIcons(workbench()));
        icons.get().follow();
        MApplication application = workbench().getService(MApplication.class);
        LostTabs.remove(application);
        FixedBars.fix(application);
    }

    /**
     * {@inheritDoc}
     * <p>
     * They come with the application's model. The platform would start a thread that has nothing to restore, and wait for its end, with a sleep in it.
     */
    @Override
    public boolean openWindows() {
        return true;
    }

    @Override
    public void postStartup() {
        icons.get().exchange(); // those of the parts that the window just got
        MenuGroups.settle(workbench().getService(MApplication.class));
        Startup begun = new Startup(workbench(), options);
        startup = Optional.of(begun);
        begun.run();
        EventLog events = workbench().getService(EventLog.class);
        notes.forEach(events::warn);
    }

    @Override
    public void postShutdown() {
        startup.ifPresent(Startup::close);
    }

    /** To be called when the workbench is over, and its layout is written. */
    public void ended() {
        startup.ifPresent(Startup::ended);
    }

    /** {@return the exit status that the start options lead to: 0, but 1 when a picture was asked for and could not be made} */
    public int exitStatus() {
        return startup.map(Startup::exitStatus).orElse(0);
    }

    @Override
    public boolean preShutdown() {
        Tasks tasks = workbench().getService(Tasks.class);
        List<Task> underWay = tasks.all().stream().filter(task -> !task.state().isOver()).toList();
        if (underWay.isEmpty() || startup.map(Startup::isSuddenEnd).orElse(false) || options.screenshot().isPresent()) {
            return true;
        }
        String headline = underWay.size() == 1 ? NLS.bind(Messages.Quit_oneTask, underWay.get(0).name())
                : NLS.bind(Messages.Quit_severalTasks, Integer.valueOf(underWay.size()));
        MessageDialog dialog = new MessageDialog(Display.getCurrent().getActiveShell(), Messages.Quit_title, null,
                headline + "\n\n" + Messages.Quit_text,
                MessageDialog.QUESTION, 1, Messages.Quit_quit, Messages.Quit_stay);
        return dialog.open() == Window.OK;
    }

    private IWorkbench workbench() {
        return getWorkbenchConfigurer().getWorkbench();
    }

    private static void removeForeignPreferencePages(PreferenceManager pages) {
        for (var node : pages.getRootSubNodes()) {
            if (!node.getId().startsWith(OWN)) {
                pages.remove(node);
            }
        }
    }
}
