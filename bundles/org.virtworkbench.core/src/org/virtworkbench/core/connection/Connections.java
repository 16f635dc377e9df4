package org.virtworkbench.core.connection;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.eclipse.core.runtime.IProgressMonitor;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.model.values.HostFacts;

/**
 * The hosts that the person configured and their connections; an OSGi service. What state they are in is in the inventory. All methods may be called on any
 * thread and return at once, except where they say that they block: those refuse the model's thread with an {@link IllegalStateException}. At start the hosts are
 * read from a file in the background; what is asked before it was read is done afterwards, in the order of asking.
 */
public interface Connections {

    /**
     * {@return completes when the configured hosts were read and what was asked until then is done, on a worker thread; never fails: a file that can't be read
     * counts as one without hosts} It may never complete where the file can't be reached, so nobody waits for it on the model's thread.
     */
    CompletionStage<Void> loaded();

    /** {@return the configured hosts, in the person's order, as they are now: none before they are {@link #loaded}} The inventory tells of changes. */
    List<ConnectionProfile> profiles();

    /**
     * Adds a host at the end, keeps it, and connects it when it is to connect by itself.
     *
     * @param profile with an id that is not used yet; {@link java.util.UUID#randomUUID()} makes one
     */
    void add(ConnectionProfile profile);

    /**
     * Exchanges the profile with the same id. A host that is connected, or trying, with another URI or access is connected anew.
     *
     * @param profile the new one
     */
    void update(ConnectionProfile profile);

    /**
     * Disconnects a host and forgets it, with its stored passwords.
     *
     * @param id the profile's
     */
    void remove(String id);

    /**
     * Moves a host in the person's order.
     *
     * @param id the profile's
     * @param index its new place, from 0
     */
    void move(String id, int index);

    /**
     * Connects in the background; does nothing when it is connected or trying. Failures go into the model as the host's problem.
     *
     * @param id the profile's
     */
    void connect(String id);

    /**
     * Disconnects in the background, gives up an attempt under way, and stops reconnecting.
     *
     * @param id the profile's
     */
    void disconnect(String id);

    /**
     * Borrows the connection of a connected host. Blocks never: a host that is not connected is an error.
     *
     * @param id the profile's
     * @param usage who uses it and for what
     * @return to be closed
     * @throws HypervisorException of kind {@code LINK_LOST} when the host is not connected
     */
    ConnectionLease lease(String id, String usage) throws HypervisorException;

    /**
     * {@return who uses a host's connection and for what, for diagnosis}
     *
     * @param id the profile's
     */
    List<String> usages(String id);

    /**
     * Tries to reach a host, without adding it. Blocks; never on the UI thread.
     *
     * @param profile what to try
     * @param monitor its cancellation gives up
     * @return what was found there
     * @throws HypervisorException with what, why, cure
     * @throws IllegalStateException on the model's thread
     */
    HostFacts test(ConnectionProfile profile, IProgressMonitor monitor) throws HypervisorException;

    /**
     * Looks for hypervisors on this machine: sockets of system and session daemons, modular or not, and whether they can be reached. Blocks on files; never on the UI thread.
     *
     * @return what was found, best first
     * @throws IllegalStateException on the model's thread
     */
    List<LocalHypervisor> discover();

    /**
     * Asks a connected host for its lists, details and statistics anew, in the background.
     *
     * @param id the profile's
     */
    void refresh(String id);

    /**
     * Asks for what is fetched only when somebody looks, in the background; arrives in the model.
     *
     * @param request what
     */
    void want(DetailRequest request);
}
