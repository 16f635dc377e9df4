package org.virtworkbench.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;

/**
 * A network that a person is describing.
 *
 * @param name its name
 * @param mode how it reaches others
 * @param device the bridge or interface of the host that it stands on, or for the modes with addresses the only one that it may leave by; empty for any
 * @param ipv4 the host's own IPv4 address with prefix length; empty for none
 * @param rangeStart first IPv4 address that is given out; empty where none is
 * @param rangeEnd last IPv4 address that is given out
 * @param ipv6 the host's own IPv6 address with prefix length; empty for none
 * @param domain of the names in it; empty for none
 */
public record NetworkDraft(String name, NetworkMode mode, String device, String ipv4, String rangeStart, String rangeEnd, String ipv6,
        String domain) {

    /** Longest name of an interface in Linux. */
    private static final int DEVICE_LENGTH = 15;
    private static final Pattern DEVICE = Pattern.compile("[^\\s/]{1," + DEVICE_LENGTH + "}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** Takes blanks away that are around what was typed. */
    public NetworkDraft {
        device = device.strip();
        ipv4 = ipv4.strip();
        rangeStart = rangeStart.strip();
        rangeEnd = rangeEnd.strip();
        ipv6 = ipv6.strip();
        domain = domain.strip();
    }

    /**
     * {@return what keeps it from being made, one sentence for a person; empty when nothing does}
     *
     * @param others addresses with prefix length that other networks of the host have, by their names
     */
    public Optional<String> problem(Map<String, List<String>> others) {
        Optional<String> bad = GuestName.problem(name);
        if (bad.isPresent()) {
            return bad;
        }
        if (others.containsKey(name)) {
            return Optional.of(NLS.bind(Messages.taken, name));
        }
        if (mode.needsDevice() && device.isEmpty()) {
            return Optional.of(mode == NetworkMode.BRIDGE ? Messages.noBridge : Messages.noDevice);
        }
        if (!device.isEmpty() && !DEVICE.matcher(device).matches()) {
            return Optional.of(NLS.bind(Messages.badDevice, device, DEVICE_LENGTH));
        }
        return mode.hasAddresses() ? addressProblem(others) : Optional.empty();
    }

    private Optional<String> addressProblem(Map<String, List<String>> others) {
        if (!domain.isEmpty() && !DOMAIN.matcher(domain).matches()) {
            return Optional.of(NLS.bind(Messages.badDomain, domain));
        }
        return own(ipv4, true, others).or(() -> own(ipv6, false, others)).or(this::rangeProblem);
    }

    private static Optional<String> own(String text, boolean four, Map<String, List<String>> others) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Subnet> subnet = Subnet.parse(text).filter(found -> found.isIpv4() == four && found.prefix() > 0);
        if (subnet.isEmpty()) {
            return Optional.of(NLS.bind(four ? Messages.badIpv4 : Messages.badIpv6, text));
        }
        if (subnet.get().isEdge()) {
            return Optional.of(NLS.bind(Messages.edge, text));
        }
        for (Map.Entry<String, List<String>> other : others.entrySet()) {
            for (String theirs : other.getValue()) {
                if (Subnet.parse(theirs).filter(subnet.get()::overlaps).isPresent()) {
                    return Optional.of(NLS.bind(Messages.overlaps, new Object[] { text, theirs, other.getKey() }));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> rangeProblem() {
        if (rangeStart.isEmpty() && rangeEnd.isEmpty()) {
            return Optional.empty();
        }
        Optional<Subnet> own = Subnet.parse(ipv4);
        Optional<Subnet> start = Subnet.single(rangeStart).filter(Subnet::isIpv4);
        Optional<Subnet> end = Subnet.single(rangeEnd).filter(Subnet::isIpv4);
        if (own.isEmpty()) {
            return Optional.of(Messages.rangeWithoutAddress);
        }
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.of(Messages.badRange);
        }
        if (!own.get().contains(start.get()) || !own.get().contains(end.get())) {
            return Optional.of(NLS.bind(Messages.rangeOutside, ipv4));
        }
        return start.get().address().compareTo(end.get().address()) > 0 ? Optional.of(Messages.rangeBackwards) : Optional.empty();
    }

    /** {@return the document that libvirt makes it from} */
    public String xml() {
        NetworkDocument document = NetworkDocument.create(name);
        XmlElement root = document.root();
        forward(root);
        if (mode.hasAddresses()) {
            if (!domain.isEmpty()) {
                root.setValue("domain/@name", domain);
            }
            address(root, ipv4, "ipv4");
            address(root, ipv6, "ipv6");
        }
        return document.toXml();
    }

    private void forward(XmlElement root) {
        if (!mode.forward().isEmpty()) {
            root.setValue("forward/@mode", mode.forward());
        }
        switch (mode) {
            case BRIDGE -> root.setValue("bridge/@name", device);
            case MACVTAP -> root.setValue("forward/interface/@dev", device);
            case SRIOV -> {
                root.setValue("forward/@managed", "yes");
                root.setValue("forward/pf/@dev", device);
            }
            case NAT, ROUTED -> {
                if (!device.isEmpty()) {
                    root.setValue("forward/@dev", device);
                }
            }
            case OPEN, ISOLATED -> {
                // nothing is named
            }
        }
    }

    private void address(XmlElement root, String text, String family) {
        if (text.isEmpty()) {
            return;
        }
        int slash = text.indexOf('/');
        XmlElement ip = root.add("ip");
        ip.setAttribute("family", family);
        ip.setAttribute("address", text.substring(0, slash).strip());
        ip.setAttribute("prefix", text.substring(slash + 1).strip());
        if (family.equals("ipv4") && !rangeStart.isEmpty()) {
            ip.setValue("dhcp/range/@start", rangeStart);
            ip.setValue("dhcp/range/@end", rangeEnd);
        }
    }
}
