package org.virtworkbench.core.storage;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.VolumeRecord;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.PathUsers;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.storage.VolumeDocument;

/** Copies a volume byte for byte through this computer. Cancelling ends it within a chunk. */
final class VolumeRelay {

    private final HypervisorConnection connection;
    private final VolumeCopy copy;

    VolumeRelay(HypervisorConnection connection, VolumeCopy copy) {
        this.connection = connection;
        this.copy = copy;
    }

    VolumeRecord run(SubMonitor monitor) throws HypervisorException, CoreException {
        SubMonitor steps = monitor.setWorkRemaining(100);
        refuseWhileItIsWritten(steps.split(5));
        steps.subTask(NLS.bind(Messages.copy_relay, copy.source().name()));
        VolumeRecord record = connection.volumes().create(copy.made().pool(), copy.xml(), false);
        move(steps.split(95));
        try {
            connection.pools().refresh(copy.made().pool()); // the host learns what kind of image it is
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            }
            // it does so by itself a moment after the last byte came, only not while it does something else to the pool
        }
        return record;
    }

    /** QEMU locks an image that it copies; nobody does so here. */
    private void refuseWhileItIsWritten(SubMonitor monitor) throws HypervisorException, CoreException {
        Set<String> active = connection.guests().list().stream().filter(guest -> !GuestActivity.isOff(guest)).map(GuestRecord::name)
                .collect(Collectors.toSet());
        if (active.isEmpty()) {
            return;
        }
        Set<String> users = new TreeSet<>(PathUsers.read(connection, monitor).of(path()));
        users.retainAll(active);
        if (!users.isEmpty()) {
            throw OperationFailure.because(NLS.bind(Messages.copy_inUse, copy.source().name(), String.join(", ", users)), null);
        }
    }

    private String path() throws HypervisorException {
        try {
            return VolumeDocument.parse(connection.volumes().xml(copy.source())).path().orElse("");
        } catch (XmlSyntaxException e) {
            return "";
        }
    }

    private void move(SubMonitor monitor) throws HypervisorException, CoreException {
        long length = copy.bytes().orElseThrow();
        TransferProgress progress = new TransferProgress(monitor, length);
        try {
            connection.volumes().relay(copy.source(), copy.made(), length, progress.transfer());
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e; // nobody can look after the part now
            }
            String part = remove();
            if (e.kind() == Kind.CANCELLED) {
                throw new OperationCanceledException(NLS.bind(Messages.upload_cancelled, part));
            }
            throw OperationFailure.because(
                    NLS.bind(Messages.copy_failed, new Object[] { copy.source().name(), e.getMessage(), part, e.problem().cure() }), e);
        }
    }

    /** {@return what became of the volume that has only part of the content, one sentence} */
    private String remove() {
        try {
            Volumes.remove(connection, copy.made());
            return NLS.bind(Messages.upload_partRemoved, copy.made().name());
        } catch (HypervisorException e) {
            return NLS.bind(Messages.upload_partRemains, copy.made().name(), e.getMessage());
        }
    }
}
