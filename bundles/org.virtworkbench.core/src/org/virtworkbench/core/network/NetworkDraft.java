package org.virtworkbench.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.operation.GuestName;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;

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
        Optional<String> badDevice = device.isEmpty() ? Optional.empty() : deviceProblem();
        if (badDevice.isPresent()) {
            return badDevice;
        }
        return mode.hasAddresses() ? addressProblem(others) : Optional.empty();
    }

    /** Several interfaces, or virtual functions of a card, where the mode can have several. */
    private Optional<String> deviceProblem() {
        List<String> words = mode.isMacvtap() || mode == NetworkMode.SRIOV ? NetworkField.words(device) : List.of(device);
        boolean functions = mode == NetworkMode.SRIOV && (words.size() > 1 || NetworkField.isPciAddress(device));
        return functions ? words.stream().filter(word -> !NetworkField.isPciAddress(word)).findFirst()
                .map(word -> NLS.bind(Messages.badPci, word))
                : words.stream().flatMap(word -> NetworkSyntax.device(word).stream()).findFirst();
    }

    private Optional<String> addressProblem(Map<String, List<String>> others) {
        if (!domain.isEmpty() && !NetworkSyntax.isDomain(domain)) {
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
            case MACVTAP, MACVTAP_VEPA, MACVTAP_PRIVATE, MACVTAP_PASSTHROUGH -> NetworkField.DEVICES.write(root, device);
            case SRIOV -> {
                root.setValue("forward/@managed", "yes");
                boolean functions = NetworkField.words(device).stream().allMatch(NetworkField::isPciAddress);
                (functions ? NetworkField.VIRTUAL_FUNCTIONS : NetworkField.PHYSICAL_FUNCTION).write(root, device);
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
