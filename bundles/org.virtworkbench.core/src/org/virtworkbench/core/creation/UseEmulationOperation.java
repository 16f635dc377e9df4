package org.virtworkbench.core.creation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.core.operation.Operation;
import org.virtworkbench.core.operation.OperationFailure;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.host.DomainCapabilitiesDocument;

/**
 * Has a program run a guest that KVM does not run, and starts it anew: what it did so far in KVM is lost. Where it can't be started so, its definition is as it was.
 *
 * @param target the guest
 */
public record UseEmulationOperation(Target target) implements Operation {

    private static final String KVM = "kvm";
    private static final String EMULATION = "qemu";

    @Override
    public String name() {
        return NLS.bind(Messages.emulate_name, target.objectName());
    }

    @Override
    public String virshCommand() {
        return String.join("\n", VirshCommand.of(target, "destroy"), VirshCommand.of(target, "edit"), VirshCommand.of(target, "start"));
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        UUID guest = target.object().orElseThrow();
        SubMonitor steps = SubMonitor.convert(monitor, 3);
        try {
            String before = connection.guests().xml(guest, true, true);
            DomainDocument document = DomainDocument.parse(before);
            if (!document.root().attribute("type").equals(Optional.of(KVM))) {
                return;
            }
            emulate(document.root(), modes(connection, document.root()));
            connection.guests().define(document.toXml(), false);
            try {
                restart(connection, guest, steps);
            } catch (HypervisorException e) {
                if (e.kind() != Kind.LINK_LOST) {
                    connection.guests().define(before, false);
                }
                throw e;
            }
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.clone_unknown, target.objectName(), e.getMessage()), null);
        }
    }

    private static void restart(HypervisorConnection connection, UUID guest, SubMonitor steps) throws HypervisorException {
        Optional<GuestRecord> now = connection.guests().find(guest);
        if (now.isPresent() && !GuestActivity.isOff(now.get())) {
            connection.guests().forceOff(guest);
        }
        steps.worked(1);
        connection.guests().start(guest, false, false);
    }

    private static List<String> modes(HypervisorConnection connection, XmlElement domain) throws HypervisorException {
        Optional<String> about = connection.host().guestCapabilities(EMULATION, domain.value("os/type/@arch").orElse(""),
                domain.value("os/type/@machine"));
        try {
            return about.isEmpty() ? List.of() : DomainCapabilitiesDocument.parse(about.get()).cpuModes();
        } catch (XmlSyntaxException e) {
            return List.of(); // what can't be read is as good as not told
        }
    }

    /** Takes out what only KVM has. */
    static void emulate(XmlElement domain, List<String> modes) {
        domain.setAttribute("type", EMULATION);
        List<XmlElement> cpu = domain.elements("cpu");
        if (cpu.stream().flatMap(known -> known.attribute("mode").stream()).anyMatch(mode -> mode.startsWith("host-"))) {
            Optional<String> topology = cpu.getFirst().child("topology").map(XmlElement::toXml);
            cpu.forEach(XmlElement::remove);
            if (modes.contains(CpuModel.MAXIMUM.mode())) {
                domain.setValue("cpu/@mode", CpuModel.MAXIMUM.mode());
            }
            topology.ifPresent(xml -> {
                try {
                    domain.ensure("cpu").add(XmlElement.parse(xml));
                } catch (XmlSyntaxException e) {
                    throw new IllegalStateException("what was written can't be read", e);
                }
            });
        }
        domain.find("features", "hyperv").ifPresent(XmlElement::remove);
        domain.find("features", KVM).ifPresent(XmlElement::remove);
        domain.child("clock").ifPresent(clock -> clock.elements("timer").stream()
                .filter(timer -> timer.attribute("name").filter(name -> name.equals("hypervclock") || name.equals("kvmclock")).isPresent())
                .forEach(XmlElement::remove));
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            Optional<GuestRecord> now = connection.guests().find(target.object().orElseThrow());
            return Optional.of(now.isPresent() && GuestActivity.isActive(now.get())
                    && DomainDocument.parse(connection.guests().xml(now.get().uuid(), false, false)).root().attribute("type")
                            .equals(Optional.of(EMULATION)));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
