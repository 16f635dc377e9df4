package org.virtworkbench.app.startup;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.demo.DemoHost;
import org.virtworkbench.app.screenshot.Screenshot;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Failures;

/** Does what one command line asks of the window: that of this start, or that of a later one. UI thread. */
final class StartRequest {

    private final IWorkbench workbench;
    private final Options options;
    private final IntConsumer ended;
    private final Connections connections;

    /**
     * @param workbench with its window
     * @param options of the command line
     * @param ended gets the exit status where the command line asked for a picture and no more
     */
    StartRequest(IWorkbench workbench, Options options, IntConsumer ended) {
        this.workbench = workbench;
        this.options = options;
        this.ended = ended;
        connections = workbench.getService(Connections.class);
    }

    /** Begins; what takes long goes on in the background, once the configured hosts are known. */
    void begin() {
        Job job = Job.create(Messages.Startup_demo, (ICoreRunnable) monitor -> prepareDemo());
        job.setSystem(true);
        connections.loaded().thenRun(job::schedule);
    }

    /** Worker thread: the description of the demo host is a file. */
    private void prepareDemo() {
        DemoHost demo = workbench.getService(DemoHost.class);
        try {
            demo.repair();
            if (options.demo()) {
                demo.add();
            }
        } catch (CoreException e) {
            workbench.getService(Failures.class).show(e.getStatus());
        }
        workbench.getService(ModelRealm.class).execute(this::open);
    }

    private void open() {
        Optional<String> host = options.connect().map(this::connect);
        if (options.demo() && host.isEmpty()) {
            host = Optional.of(DemoHost.ID);
        }
        StartPage page = new StartPage(workbench, options, host);
        page.show();
        options.screenshot().ifPresent(file -> new Screenshot(workbench, file, () -> !page.isWaiting(), ended).takeWhenCalm());
    }

    private String connect(ConnectionUri uri) {
        for (ConnectionProfile profile : connections.profiles()) {
            if (profile.uri().equals(uri)) {
                connections.connect(profile.id());
                return profile.id();
            }
        }
        String id = UUID.randomUUID().toString();
        connections.add(new ConnectionProfile(id, "", uri, true, false));
        connections.connect(id);
        return id;
    }
}
