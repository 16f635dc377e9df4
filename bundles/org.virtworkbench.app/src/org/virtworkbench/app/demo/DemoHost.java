package org.virtworkbench.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.Connections;

/**
 * A host to play with: libvirt's test driver keeps its guests in the memory of this program. Its description is copied into the workspace, where libvirt reads
 * it. An OSGi service; its methods work on files and wait for the configured hosts to be read, so never on the UI thread.
 */
@Component(service = DemoHost.class)
public final class DemoHost {

    /** Id of its profile. */
    public static final String ID = "demo";

    private static final String RESOURCE = "demo/demo.xml";

    private final Connections connections;

    /** Made by the service runtime. */
    @Activate
    public DemoHost(@Reference Connections connections) {
        this.connections = connections;
    }

    /**
     * Adds it where it is not there yet, and connects it.
     *
     * @throws CoreException when its description can't be written
     */
    public void add() throws CoreException {
        ConnectionUri uri = install();
        if (profile().isEmpty()) {
            connections.add(new ConnectionProfile(ID, Messages.DemoHost_name, uri, true, false));
        }
        connections.connect(ID);
    }

    /**
     * Brings it up to date where it is there: the workspace may have been moved, or this program may be newer than the copy.
     *
     * @throws CoreException when its description can't be written
     */
    public void repair() throws CoreException {
        Optional<ConnectionProfile> known = profile();
        if (known.isEmpty()) {
            return;
        }
        ConnectionUri uri = install();
        ConnectionProfile profile = known.get();
        if (!profile.uri().equals(uri)) {
            connections.update(new ConnectionProfile(ID, profile.name(), uri, profile.autoconnect(), profile.readOnly()));
            if (profile.autoconnect()) {
                connections.disconnect(ID);
                connections.connect(ID);
            }
        }
    }

    private Optional<ConnectionProfile> profile() {
        connections.loaded().toCompletableFuture().join();
        return connections.profiles().stream().filter(profile -> profile.id().equals(ID)).findFirst();
    }

    private static ConnectionUri install() throws CoreException {
        URL source = FrameworkUtil.getBundle(DemoHost.class).getEntry(RESOURCE);
        try (InputStream in = source.openStream()) {
            Path folder = URIUtil.toFile(URIUtil.toURI(Platform.getInstanceLocation().getURL())).toPath().resolve(ID);
            Path target = folder.resolve("demo.xml");
            byte[] content = in.readAllBytes();
            if (!Files.exists(target) || !Arrays.equals(content, Files.readAllBytes(target))) {
                Files.createDirectories(folder);
                Files.write(target, content);
            }
            return ConnectionUri.parse("test://" + target.toUri().getRawPath());
        } catch (IOException | URISyntaxException e) {
            throw new CoreException(Status.error(Messages.DemoHost_failed, e));
        }
    }
}
