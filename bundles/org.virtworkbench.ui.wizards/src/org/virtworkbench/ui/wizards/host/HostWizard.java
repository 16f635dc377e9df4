package org.virtworkbench.ui.wizards.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.Later;

/** Adds a host, or changes how one is reached. */
final class HostWizard extends Wizard {

    private static final String URIS = "uris"; //$NON-NLS-1$
    private static final int REMEMBERED = 10;

    private final Connections connections;
    private final Icons icons;
    private final boolean isNew;
    private final HostDraft draft;
    private final IDialogSettings settings;
    private HostPage page;
    private Optional<String> added = Optional.empty();

    HostWizard(Connections connections, Icons icons, Optional<ConnectionProfile> existing, IDialogSettings settings) {
        this.connections = connections;
        this.icons = icons;
        this.settings = settings;
        isNew = existing.isEmpty();
        draft = existing.map(HostDraft::of).orElseGet(HostDraft::fresh);
        setWindowTitle(isNew ? Messages.addTitle : Messages.editTitle);
    }

    @Override
    public void addPages() {
        page = new HostPage(draft, isNew, connections, icons);
        addPage(page);
        look();
    }

    /** Looks around in the background: sockets and files are never touched on the UI thread. */
    private void look() {
        Display display = Display.getCurrent();
        List<String> remembered = Optional.ofNullable(settings.getArray(URIS)).map(Arrays::asList).orElse(List.of());
        Job job = Job.create(Messages.localLooking, (ICoreRunnable) monitor -> {
            List<LocalHypervisor> local = connections.discover();
            List<String> servers = SshConfig.servers(Path.of(System.getProperty("user.home"), ".ssh", "config")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            List<String> uris = HostDraft.suggestions(remembered, Optional.ofNullable(System.getenv("LIBVIRT_DEFAULT_URI"))); //$NON-NLS-1$
            // only then it is known which hosts are there already
            connections.loaded().thenRun(() -> {
                Later.run(display, () -> page.offer(local, servers, uris));
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    @Override
    public boolean performFinish() {
        ConnectionProfile profile = draft.profile();
        Set<String> uris = new LinkedHashSet<>(List.of(profile.uri().toString()));
        Optional.ofNullable(settings.getArray(URIS)).map(Arrays::asList).ifPresent(uris::addAll);
        settings.put(URIS, uris.stream().limit(REMEMBERED).toArray(String[]::new));
        if (isNew) {
            connections.add(profile);
            connections.connect(profile.id());
            added = Optional.of(profile.id());
        } else {
            connections.update(profile);
        }
        return true;
    }

    /** {@return id of the host that was added} */
    Optional<String> added() {
        return added;
    }
}
