package org.virtworkbench.libvirt.internal.host;

import java.util.Optional;

import org.libvirt.NodeInfo;
import org.virtworkbench.core.driver.CpuCounters;
import org.virtworkbench.core.driver.HostCalls;
import org.virtworkbench.core.driver.HostMemory;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.call.Calls;
import org.virtworkbench.libvirt.internal.call.NativeCall;
import org.virtworkbench.libvirt.internal.jna.Text;
import org.virtworkbench.libvirt.internal.open.HostLink;
import org.virtworkbench.model.values.HostFacts;

import com.sun.jna.Pointer;

/** Calls about the host. */
public final class LibvirtHost implements HostCalls {

    private final HostLink link;
    private final Calls calls;
    private final NodeCounters counters;

    /**
     * @param link the connection
     * @param calls its calls
     */
    public LibvirtHost(HostLink link, Calls calls) {
        this.link = link;
        this.calls = calls;
        this.counters = new NodeCounters(calls);
    }

    @Override
    public HostFacts facts() throws HypervisorException {
        String hostname = text("virConnectGetHostname", () -> takeOrNull(calls.api().virConnectGetHostname(calls.connection())));
        String xml = text("virConnectGetCapabilities", () -> takeOrNull(calls.api().virConnectGetCapabilities(calls.connection())));
        String type = text("virConnectGetType", link::getType);
        String version = text("virConnectGetVersion", () -> version(link.getVersion()));
        String library = text("virConnectGetLibVersion", () -> version(link.getLibVersion()));
        Capabilities capabilities = Capabilities.read(xml);
        NodeInfo node = optional("virNodeGetInfo", link::nodeInfo);
        return node == null
                ? new HostFacts(hostname, type, version, library, capabilities.architecture(), capabilities.model(), capabilities.vendor(),
                        0, 0, 0, 0, 0, 0, capabilities.cells(), capabilities.domainTypes(), xml)
                : new HostFacts(hostname, type, version, library, architecture(capabilities, node), capabilities.model(),
                        capabilities.vendor(), node.mhz, node.cpus, node.sockets, node.cores, node.threads, node.memory * 1024,
                        capabilities.cells(), capabilities.domainTypes(), xml);
    }

    private static String architecture(Capabilities capabilities, NodeInfo node) {
        return capabilities.architecture().isEmpty() ? node.model.trim() : capabilities.architecture();
    }

    @Override
    public CpuCounters cpu() throws HypervisorException {
        return counters.cpu();
    }

    @Override
    public HostMemory memory() throws HypervisorException {
        return counters.memory();
    }

    @Override
    public Optional<String> guestCapabilities(String type, String arch, Optional<String> machine) throws HypervisorException {
        try {
            return Optional.of(Text.take(calls.run("virConnectGetDomainCapabilities", () -> calls.api()
                    .virConnectGetDomainCapabilities(calls.connection(), null, arch, machine.orElse(null), type, 0))));
        } catch (HypervisorException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String text(String function, NativeCall<String> call) throws HypervisorException {
        String text = optional(function, call);
        return text == null ? "" : text;
    }

    /** {@return what the driver says; null when it has no such call} */
    private <T> T optional(String function, NativeCall<T> call) throws HypervisorException {
        try {
            return calls.run(function, call);
        } catch (HypervisorException e) {
            if (e.kind() == Kind.LINK_LOST) {
                throw e;
            }
            return null;
        }
    }

    private static String takeOrNull(Pointer text) {
        return text == null ? null : Text.take(text);
    }

    private static String version(long number) {
        return number / 1_000_000 + "." + number / 1_000 % 1_000 + '.' + number % 1_000;
    }
}
