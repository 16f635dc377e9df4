package org.virtworkbench.core.creation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.creation.DriveSource.Made;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.core.driver.VolumeId;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;

/**
 * Makes a guest: starts the networks that it needs, makes its volumes, defines it and starts it. When it fails or is cancelled, what it made goes again, and
 * nothing else.
 */
public final class CreateGuestOperation implements Operation {

    private static final int VOLUME_WORK = 10;

    private final Target target;
    private final GuestSpec spec;
    private final Optional<String> custom;
    private final AtomicReference<Transfer> transfer = new AtomicReference<>();

    /**
     * @param host names the host
     * @param spec what the guest shall be
     */
    public CreateGuestOperation(Target host, GuestSpec spec) {
        this(host, spec, Optional.empty());
    }

    /**
     * @param host names the host
     * @param spec what the guest shall be
     * @param custom its document, where a person wrote it: that is defined then
     */
    public CreateGuestOperation(Target host, GuestSpec spec, Optional<String> custom) {
        this.target = new Target(host.host(), host.hostName(), host.uri(), Optional.of(spec.uuid()), spec.name());
        this.spec = spec;
        this.custom = custom;
    }

    /** {@return what the guest shall be} */
    public GuestSpec spec() {
        return spec;
    }

    @Override
    public String name() {
        return NLS.bind(Messages.create_name, spec.name());
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public String virshCommand() {
        return custom.map(xml -> VirshCommand.withDocument(target, xml, "define", VirshCommand.INPUT))
                .orElseGet(() -> VirtInstall.command(target.uri(), spec));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, VOLUME_WORK * spec.made().size() + 4);
        Making.run(this, connection, spec.name(), transfer, making -> {
            making.startNetworks(spec.networksToStart(), steps.split(2));
            for (Made made : spec.made()) {
                making.volumes().make(made, steps.split(VOLUME_WORK));
            }
            DomainDocument domain = document(making);
            EncryptedDisks.unlock(connection, domain, copied(making));
            making.define(domain.toXml(), steps.split(1));
            if (spec.autostart()) {
                connection.guests().setAutostart(spec.uuid(), true);
            }
            if (spec.start()) {
                steps.split(1).subTask(NLS.bind(Messages.step_start, spec.name()));
                connection.guests().start(spec.uuid(), false, false);
            }
        });
    }

    /** {@return what the guest's copies are copied from, by their paths} */
    private Map<String, VolumeId> copied(Making making) {
        Map<String, VolumeId> sources = new HashMap<>();
        for (Made made : spec.made()) {
            if (made instanceof DriveSource.Copy copy) {
                sources.put(making.volumes().place(copy).path(), copy.from());
            }
        }
        return sources;
    }

    private DomainDocument document(Making making) throws CoreException {
        if (custom.isEmpty()) {
            return GuestXml.of(spec, making.volumes()::place);
        }
        try {
            return DomainDocument.parse(CustomXml.placed(custom.get(), spec, making.volumes()::place));
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.create_failed, spec.name(), e.getMessage()), null);
        }
    }

    @Override
    public boolean takesLong() {
        return spec.made().stream()
                .anyMatch(made -> made instanceof DriveSource.Upload || made instanceof DriveSource.Imported
                        || made instanceof DriveSource.Fetched || made instanceof DriveSource.Extracted
                        || made instanceof DriveSource.Copy
                        || made instanceof DriveSource.Fresh fresh && fresh.full());
    }

    @Override
    public void abort(HypervisorConnection connection) {
        Provisioning.breakOff(transfer);
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        Optional<GuestRecord> guest = connection.guests().find(spec.uuid());
        return Optional.of(guest.isPresent() && (!spec.start() || GuestActivity.isActive(guest.get())));
    }
}
