package org.virtworkbench.ui.wizards.guest;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.appliance.Appliance;
import org.virtworkbench.core.appliance.ApplianceException;
import org.virtworkbench.core.appliance.ApplianceFile;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.creation.BootFiles;
import org.virtworkbench.core.creation.CreationCheck;
import org.virtworkbench.core.creation.Finding;
import org.virtworkbench.core.creation.GuestSpec;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.ImageAt;
import org.virtworkbench.core.creation.Medium;
import org.virtworkbench.core.creation.MediumHead;
import org.virtworkbench.core.creation.PathPermission;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.iso.ByteSource;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.os.OsCatalog;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.core.tree.TreeException;
import org.virtworkbench.core.tree.TreeFinder;
import org.virtworkbench.ui.forms.BackgroundJob;
import org.virtworkbench.ui.wizards.guest.GuestDraft.LocalFile;

/** Asks hosts and files in the background for what the wizard needs, and answers on the UI thread. An answer that nobody waits for any more is dropped. */
final class HostLook {

    /** A look at a host. */
    @FunctionalInterface
    private interface Look<R> {
        R at(ConnectionLease lease, SubMonitor monitor) throws HypervisorException;
    }

    private static final int MOST_KEY_BYTES = 8_192;

    private final Connections connections;
    private final Display display;
    private volatile boolean closed;

    HostLook(Connections connections, Display display) {
        this.connections = connections;
        this.display = display;
    }

    /** Answers nothing any more. */
    void close() {
        closed = true;
    }

    void offer(String host, Consumer<HostOffer> answer, Consumer<String> failure) {
        ask(host, Messages.jobOffer, (lease, monitor) -> HostOffer.ask(lease.connection()), answer, failure);
    }

    void media(String host, HostOffer offer, Consumer<List<Medium>> answer, Consumer<String> failure) {
        ask(host, Messages.jobMedia, (lease, monitor) -> Medium.list(lease.connection(), offer.pools()), answer, failure);
    }

    void head(String host, Medium medium, Consumer<Optional<MediumHead>> answer) {
        ask(host, Messages.jobMedia, (lease, monitor) -> MediumHead.of(lease.connection(), medium.id()), answer, why -> {
            // the medium stays one that says nothing of itself
        });
    }

    /** Looks into a medium for its installer's kernel; a medium that can't be read has none. */
    void bootFiles(String host, MediumFound found, Consumer<Optional<BootFiles>> answer) {
        if (found.image() instanceof ImageAt.Here here) {
            new BackgroundJob(Messages.jobMedia, monitor -> {
                Optional<BootFiles> files = bootFiles(found, ByteSource.of(here.file()));
                onUi(() -> answer.accept(files));
            }).schedule();
            return;
        }
        ask(host, Messages.jobMedia, (lease, monitor) -> bootFiles(found, found.image().bytes(lease.connection())), answer,
                why -> answer.accept(Optional.empty()));
    }

    private static Optional<BootFiles> bootFiles(MediumFound found, ByteSource bytes) {
        try {
            return BootFiles.find(found.image(), bytes, found.medium());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void check(Target host, GuestSpec spec, Consumer<List<Finding>> answer, Consumer<String> failure) {
        ask(host.host(), Messages.jobCheck, (lease, monitor) -> {
            List<Finding> findings = new ArrayList<>(CreationCheck.run(lease.connection(), spec, monitor));
            findings.addAll(PathPermission.check(host.uri(), lease.connection().host().facts().capabilitiesXml(), spec));
            return findings;
        }, answer, failure);
    }

    private <R> void ask(String host, String usage, Look<R> look, Consumer<R> answer, Consumer<String> failure) {
        new BackgroundJob(usage, monitor -> {
            try (ConnectionLease lease = connections.lease(host, usage)) {
                R result = look.at(lease, SubMonitor.convert(monitor));
                onUi(() -> answer.accept(result));
            } catch (HypervisorException e) {
                String cure = e.problem().cure();
                onUi(() -> failure.accept(cure.isEmpty() ? e.getMessage() : e.getMessage() + '\n' + cure));
            }
        }).schedule();
    }

    /** Looks what a file of this computer is. */
    void file(String text, BiConsumer<LocalFile, MediumHead> answer, Consumer<String> failure) {
        new BackgroundJob(Messages.jobFile, monitor -> {
            try {
                Path path = Path.of(text.strip()).toAbsolutePath();
                if (!Files.isRegularFile(path)) {
                    onUi(() -> failure.accept(text));
                    return;
                }
                MediumHead first = MediumHead.of(path);
                String format = first.format().equals("iso") ? "raw" : first.format(); //$NON-NLS-1$ //$NON-NLS-2$
                LocalFile found = new LocalFile(path, Files.size(path), format, first.capacity());
                onUi(() -> answer.accept(found, first));
            } catch (IOException | InvalidPathException e) {
                onUi(() -> failure.accept(text));
            }
        }).schedule();
    }

    /** Looks what an appliance is. */
    void appliance(String text, Consumer<Appliance> answer, Consumer<String> failure) {
        new BackgroundJob(Messages.jobFile, monitor -> {
            try {
                Path path = Path.of(text.strip()).toAbsolutePath();
                if (!Files.isRegularFile(path)) {
                    onUi(() -> failure.accept("")); //$NON-NLS-1$
                    return;
                }
                Appliance found = ApplianceFile.read(path);
                onUi(() -> answer.accept(found));
            } catch (ApplianceException e) {
                onUi(() -> failure.accept(e.getMessage()));
            } catch (InvalidPathException e) {
                onUi(() -> failure.accept("")); //$NON-NLS-1$
            } catch (IOException e) {
                onUi(() -> failure.accept(NLS.bind(Messages.applianceUnreadable, text.strip(), e.getMessage())));
            }
        }).schedule();
    }

    /** Looks what is at an address, unless nobody waits for it any more when its turn comes. */
    void tree(String text, String architecture, OsCatalog catalog, BooleanSupplier isGivenUp, Consumer<InstallTree> answer,
            Consumer<String> failure) {
        new BackgroundJob(Messages.jobTree, monitor -> {
            if (closed || isGivenUp.getAsBoolean()) {
                return;
            }
            try {
                InstallTree found = TreeFinder.find(text, architecture, catalog, () -> closed || isGivenUp.getAsBoolean());
                onUi(() -> answer.accept(found));
            } catch (TreeException e) {
                onUi(() -> failure.accept(e.getMessage()));
            } catch (IOException e) {
                onUi(() -> failure.accept(NLS.bind(Messages.treeUnreachable, text.strip(), reason(e))));
            }
        }).schedule();
    }

    private static String reason(IOException e) {
        return e instanceof UnknownHostException ? Messages.treeUnknownHost
                : e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Looks for the person's public ssh keys. */
    void sshKey(Consumer<String> answer) {
        new BackgroundJob(Messages.jobFile, monitor -> {
            Path folder = Path.of(System.getProperty("user.home"), ".ssh"); //$NON-NLS-1$ //$NON-NLS-2$
            for (String name : List.of("id_ed25519.pub", "id_ecdsa.pub", "id_rsa.pub")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                Path file = folder.resolve(name);
                try {
                    if (Files.isReadable(file) && Files.size(file) < MOST_KEY_BYTES) {
                        try (Stream<String> lines = Files.lines(file)) {
                            String key = lines.findFirst().orElse("").strip(); //$NON-NLS-1$
                            onUi(() -> answer.accept(key));
                        }
                        return;
                    }
                } catch (IOException | java.io.UncheckedIOException e) {
                    return; // a convenience only: without it the key is typed
                }
            }
        }).schedule();
    }

    void onUi(Runnable action) {
        if (closed || display.isDisposed()) {
            return;
        }
        try {
            display.asyncExec(() -> {
                if (!closed) {
                    action.run();
                }
            });
        } catch (SWTException e) {
            // the window is gone: nobody looks any more
            return;
        }
    }
}
