package org.virtworkbench.ui.console.spice;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.console.TellingJob;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/** Shows a guest's SPICE screen in the viewer that is installed. */
public final class SpiceViewer {

    private static final String PROGRAM = "remote-viewer";

    private final Connections connections;
    private final Failures failures;
    private final String path;

    /**
     * @param connections to the hosts
     * @param failures shows what goes wrong
     * @param path folders with programs, as in the environment
     */
    public SpiceViewer(Connections connections, Failures failures, String path) {
        this.connections = connections;
        this.failures = failures;
        this.path = path;
    }

    /** Opens it, in the background. */
    public void open(ScreenLink.Target guest) {
        TellingJob.start(NLS.bind(Messages.job, guest.name()), failures, monitor -> show(guest));
    }

    /** Opens it, and returns when the viewer is started. */
    void show(ScreenLink.Target guest) throws CoreException {
        Path program = program().orElseThrow(() -> failure(Messages.noViewer, null));
        try (ConnectionLease lease = connections.lease(guest.host(), NLS.bind(Messages.job, guest.name()))) {
            UUID uuid = guest.uuid();
            DomainDocument definition = DomainDocument
                    .parse(lease.connection().guests().xml(uuid, false, !lease.connection().isReadOnly()));
            ConnectionUri uri = connections.profiles().stream().filter(each -> each.id().equals(guest.host())).findFirst()
                    .orElseThrow(() -> failure(Messages.unreachable, null)).uri();
            SpiceScreen screen = SpiceScreen.of(definition, uri).orElseThrow(() -> failure(Messages.unreachable, null));
            start(program, screen.connectionFile(guest.name()));
        } catch (HypervisorException | XmlSyntaxException | IOException e) {
            throw failure(NLS.bind(Messages.failed, guest.name(), e.getMessage()), e);
        }
    }

    /** {@return the first viewer on the path} */
    Optional<Path> program() {
        return Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable).findFirst();
    }

    /** The file has the password in it: only this user may read it, and it is gone when the viewer has. */
    private static void start(Path program, String connection) throws IOException {
        Path file = Files.createTempFile("virt-workbench-", ".vv");
        boolean started = false;
        try {
            Files.writeString(file, connection);
            new ProcessBuilder(program.toString(), file.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            started = true;
        } finally {
            if (!started) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static CoreException failure(String text, Exception cause) {
        return new CoreException(Status.error(text, cause));
    }
}
