package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Takes the installer's kernel out of a guest in which a system was installed from a tree, or from a medium without questions, deletes that kernel, takes the
 * medium out, and starts the guest from its disk.
 *
 * @param target the guest, shut off
 */
public record FinishDirectBootOperation(Target target) implements Operation {

    /** What a guest does with its machine at the end of an installation is a restart, and no force. */
    static final String ENDED = "shutdown";
    private static final List<String> FILES = List.of("kernel", "initrd");

    /**
     * {@return what ends the installation; empty when none goes on, it was broken off, or no system is there yet} Blocks; never on the UI thread.
     *
     * @param connection the target host's
     * @param target a guest that is shut off
     * @throws HypervisorException when it can't be told
     */
    public static Optional<FinishDirectBootOperation> of(HypervisorConnection connection, Target target) throws HypervisorException {
        try {
            UUID guest = target.object().orElseThrow();
            DomainDocument document = DomainDocument.parse(connection.guests().xml(guest, true, false));
            Optional<GuestRecord> now = connection.guests().find(guest);
            boolean ended = now.filter(record -> record.stateReason().equals(ENDED)).isPresent();
            return ended && document.isInstalling() && document.root().value("os/kernel").isPresent()
                    && FinishInstallOperation.isWritten(connection, document) ? Optional.of(new FinishDirectBootOperation(target))
                            : Optional.empty();
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return NLS.bind(Messages.finish_boot_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return String.join("\n", VirshCommand.of(target, "edit"), VirshCommand.of(target, "start"));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        try {
            DomainDocument document = DomainDocument.parse(connection.guests().xml(guest, true, true));
            XmlElement root = document.root();
            List<String> files = FILES.stream().flatMap(name -> root.value("os/" + name).stream()).toList();
            Stream.of("kernel", "initrd", "cmdline").forEach(name -> root.find("os", name).ifPresent(XmlElement::remove));
            root.setValue("on_reboot", "restart");
            FinishInstallOperation.installer(document).ifPresent(Disk::eject);
            document.setInstalling(false);
            connection.guests().define(document.toXml(), false);
            for (String path : files) {
                delete(connection, path);
            }
            connection.guests().start(guest, false, false);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, target.objectName(), e.getMessage()), null);
        }
    }

    /** Deletes a volume, unless it is gone already. */
    static void delete(HypervisorConnection connection, String path) throws HypervisorException {
        try {
            connection.storage().deleteVolume(path);
        } catch (HypervisorException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        return FinishInstallOperation.isOver(connection, target);
    }
}
