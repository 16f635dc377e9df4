package org.virtworkbench.core.storage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.model.inventory.PoolState;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/**
 * The images that a volume builds on, each on the next one.
 *
 * @param links the volume itself first
 */
public record BackingChain(List<Link> links) {

    /** A chain of more images than this is none that anybody made. */
    private static final int LONGEST = 200;

    /** Whether an image is there. */
    public enum State {
        /** A pool has it. */
        FOUND,
        /** It should be in a pool, and is not: what builds on it can't be read. */
        MISSING,
        /** No active pool lies where it is: whether it is there can't be told. */
        OUTSIDE,
        /** It builds on itself over others. */
        CIRCULAR
    }

    /**
     * One image.
     *
     * @param path at the host
     * @param format of it, empty when not known
     * @param state whether it is there
     */
    public record Link(String path, String format, State state) {
    }

    /** Copies the list. */
    public BackingChain {
        links = List.copyOf(links);
    }

    /** {@return whether all that can be told of is there} */
    public boolean isWhole() {
        return links.stream().noneMatch(link -> link.state() == State.MISSING || link.state() == State.CIRCULAR);
    }

    /**
     * {@return the chain of a volume} One call for each image, and one for the pools where an image is not found.
     *
     * @param connection to its host
     * @param path of the volume
     */
    public static BackingChain of(HypervisorConnection connection, String path) throws HypervisorException {
        List<Link> links = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<String> next = Optional.of(path);
        String expected = "";
        while (next.isPresent() && links.size() < LONGEST) {
            String current = next.get();
            if (!seen.add(current)) {
                links.add(new Link(current, expected, State.CIRCULAR));
                break;
            }
            Optional<VolumeDocument> document = document(connection, current);
            if (document.isEmpty()) {
                links.add(new Link(current, expected, inPool(connection, current) ? State.MISSING : State.OUTSIDE));
                break;
            }
            links.add(new Link(current, document.get().format().orElse(expected), State.FOUND));
            expected = document.get().backingFormat().orElse("");
            next = document.get().backingPath().filter(found -> !found.isEmpty());
        }
        return new BackingChain(links);
    }

    private static Optional<VolumeDocument> document(HypervisorConnection connection, String path) throws HypervisorException {
        try {
            return Optional.of(VolumeDocument.parse(connection.storage().volumeXml(path)));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        } catch (HypervisorException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean inPool(HypervisorConnection connection, String path) throws HypervisorException {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        for (PoolRecord pool : connection.storage().pools()) {
            if (pool.state() != PoolState.INACTIVE && !folder.isEmpty() && pool.path().equals(folder)) {
                return true;
            }
        }
        return false;
    }
}
