package org.virtworkbench.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.SecretUsage;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/** Looks for what needs a secret: guests, storage pools, and the volume that it names. */
public final class SecretUsers {

    private final HypervisorConnection connection;
    private final SecretRecord secret;
    private final List<String> users = new ArrayList<>();

    private SecretUsers(HypervisorConnection connection, SecretRecord secret) {
        this.connection = connection;
        this.secret = secret;
    }

    /**
     * {@return what needs a secret, each as a line for a person; also what could not be looked at} One or two calls for each guest and each pool; never on the UI
     * thread.
     *
     * @param connection the host's
     * @param secret the secret
     * @throws HypervisorException when the link is lost
     */
    public static List<String> of(HypervisorConnection connection, SecretRecord secret) throws HypervisorException {
        SecretUsers look = new SecretUsers(connection, secret);
        look.guests();
        look.pools();
        look.volume();
        return List.copyOf(look.users);
    }

    private void guests() throws HypervisorException {
        for (GuestRecord guest : connection.guests().list()) {
            boolean twice = !GuestActivity.isOff(guest) && guest.persistent();
            String line = NLS.bind(Messages.users_guest, guest.name());
            if (needs(line, () -> connection.guests().xml(guest.uuid(), false, false))
                    || twice && needs(line, () -> connection.guests().xml(guest.uuid(), true, false))) {
                users.add(line);
            }
        }
    }

    private void pools() throws HypervisorException {
        for (PoolRecord pool : connection.storage().pools()) {
            String line = NLS.bind(Messages.users_pool, pool.name());
            if (needs(line, () -> connection.storage().xml(pool.uuid()))) {
                users.add(line);
            }
        }
    }

    private void volume() throws HypervisorException {
        if (secret.usage() == SecretUsage.VOLUME && secret.usageId().startsWith("/")) {
            connection.storage().volumeByPath(secret.usageId())
                    .ifPresent(volume -> users.add(NLS.bind(Messages.users_volume, volume.name(), volume.pool())));
        }
    }

    /** Reads a document that may be gone. */
    @FunctionalInterface
    private interface Document {
        String read() throws HypervisorException;
    }

    private boolean needs(String line, Document document) throws HypervisorException {
        try {
            return mentions(XmlDocument.parse(document.read()).root());
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            }
            if (e.kind() != Kind.NOT_FOUND) {
                users.add(NLS.bind(Messages.users_unknown, line));
            }
        } catch (XmlSyntaxException e) {
            users.add(NLS.bind(Messages.users_unknown, line));
        }
        return false;
    }

    private boolean mentions(XmlElement element) {
        if (element.localName().equals("secret") && isThis(element)) {
            return true;
        }
        return element.elements().stream().anyMatch(this::mentions);
    }

    /** A reference names the secret by uuid or by what it is for. */
    private boolean isThis(XmlElement reference) {
        Optional<String> uuid = reference.attribute("uuid");
        if (uuid.isPresent()) {
            return uuid.get().replace("-", "").equalsIgnoreCase(secret.uuid().toString().replace("-", ""));
        }
        // encryption says "passphrase" there
        Optional<SecretUsage> usage = reference.attribute("type").flatMap(SecretUsage::of);
        return !secret.usageId().isEmpty() && reference.attribute("usage").equals(Optional.of(secret.usageId()))
                && usage.orElse(secret.usage()) == secret.usage();
    }
}
