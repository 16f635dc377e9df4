package org.virtworkbench.app.tests.harness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;

/**
 * A host that a test connected.
 *
 * @param id of its profile
 * @param name in the window
 */
public record LiveHost(String id, String name) {

    /** Name of the demo host. */
    public static final String DEMO = "Demo";

    /**
     * Something done to a host from outside of the window.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {

        /** {@return what comes of it} */
        T on(HypervisorConnection connection) throws HypervisorException;
    }

    /** Connects the demo host, as it is when the product is new, and waits until all is known of its guests. */
    public static LiveHost demo() {
        return demo(false);
    }

    /** Connects the demo host, perhaps only for reading. */
    public static LiveHost demo(boolean readOnly) {
        LiveHost host = connect(DEMO, "test://" + demoFile(), readOnly);
        Ui.until("all is known of the demo's guests",
                () -> !host.host().getGuests().isEmpty() && host.host().getGuests().stream().allMatch(Guest::isDetailsKnown));
        return host;
    }

    /** Adds a host that is reached by a URI, and waits until it is connected. */
    public static LiveHost connect(String name, String uri, boolean readOnly) {
        LiveHost host = begin(name, uri, readOnly);
        host.until(ConnectionState.CONNECTED);
        return host;
    }

    /** Adds a host that is reached by a URI, and waits for nothing: it may ask for something before it is connected. */
    public static LiveHost begin(String name, String uri, boolean readOnly) {
        LiveHost host = new LiveHost(UUID.randomUUID().toString(), name);
        Connections connections = service(Connections.class);
        connections.add(new ConnectionProfile(host.id, name, ConnectionUri.parse(uri), false, readOnly));
        connections.connect(host.id);
        return host;
    }

    /** Adds a host that connects by itself as soon as it can, and waits only until the window knows of it. */
    public static LiveHost add(String name, String uri) {
        LiveHost host = new LiveHost(UUID.randomUUID().toString(), name);
        service(Connections.class).add(new ConnectionProfile(host.id, name, ConnectionUri.parse(uri), true, false));
        Ui.until("the window knows of " + name, () -> service(InventoryService.class).host(host.id).isPresent());
        return host;
    }

    /** {@return the path of a copy of the demo host's description} */
    public static String demoFile() {
        File file = FrameworkUtil.getBundle(LiveHost.class).getDataFile("demo.xml");
        try (InputStream in = Platform.getBundle("org.virtworkbench.app").getEntry("demo/demo.xml").openStream()) {
            Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /** {@return an OSGi service} */
    public static <T> T service(Class<T> type) {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(type));
    }

    /** Waits for a state of the connection. */
    public void until(ConnectionState state) {
        Ui.untilEquals("state of " + name, state, () -> {
            Optional<Host> host = service(InventoryService.class).host(id);
            return host.map(Host::getState).orElse(ConnectionState.DISCONNECTED);
        });
    }

    /** {@return the live host; UI thread} */
    public Host host() {
        return PlatformUI.getWorkbench().getService(InventoryService.class).host(id)
                .orElseThrow(() -> new AssertionError("There is no host " + name));
    }

    /** {@return a live guest; UI thread} */
    public Optional<Guest> guest(String guest) {
        return host().getGuests().stream().filter(one -> one.getName().equals(guest)).findFirst();
    }

    /** {@return something about a guest, from a test's thread} */
    public <T> T about(String guest, Function<Guest, T> what) {
        return Ui.get(() -> guest(guest).map(what).orElseThrow(() -> new AssertionError("There is no guest " + guest)));
    }

    /** {@return the uuid of a guest} */
    public UUID uuid(String guest) {
        return about(guest, Guest::getUuid);
    }

    /** Waits until the window knows of a guest's state. */
    public void until(String guest, GuestState state) {
        Ui.untilEquals("state of " + guest, Optional.of(state), () -> guest(guest).map(Guest::getState));
    }

    /** Does something on the host behind the window's back, on the test's thread. */
    public <T> T behindTheScenes(Work<T> work) {
        try (ConnectionLease lease = service(Connections.class).lease(id, "a test")) {
            return work.on(lease.connection());
        } catch (HypervisorException e) {
            throw new IllegalStateException(e);
        }
    }
}
