package org.virtworkbench.core.network;

import java.util.List;
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
 * @param ipv4Ranges IPv4 addresses that are given out, as {@link NetworkField#RANGES} has them; empty where none are
 * @param ipv6 the host's own IPv6 address with prefix length; empty for none
 * @param ipv6Ranges IPv6 addresses that DHCP gives out; empty where guests choose their own
 * @param domain of the names in it; empty for none
 */
public record NetworkDraft(String name, NetworkMode mode, String device, String ipv4, String ipv4Ranges, String ipv6, String ipv6Ranges,
        String domain) {

    /** Takes blanks away that are around what was typed. */
    public NetworkDraft {
        device = device.strip();
        ipv4 = ipv4.strip();
        ipv4Ranges = ipv4Ranges.strip();
        ipv6 = ipv6.strip();
        ipv6Ranges = ipv6Ranges.strip();
        domain = domain.strip();
    }

    /**
     * {@return what keeps it from being made, one sentence for a person; empty when nothing does}
     *
     * @param around what it must get along with
     */
    public Optional<String> problem(Surroundings around) {
        Optional<String> bad = GuestName.problem(name);
        if (bad.isPresent()) {
            return bad;
        }
        if (around.networks().containsKey(name)) {
            return Optional.of(NLS.bind(Messages.taken, name));
        }
        return family(ipv4, true).or(() -> family(ipv6, false)).or(this::rangeProblem)
                .or(() -> NetworkCheck.of(document(), around).stream().map(NetworkProblem::text).findFirst());
    }

    private Optional<String> family(String text, boolean four) {
        boolean right = text.isEmpty() || !mode.hasAddresses()
                || Subnet.parse(text).filter(subnet -> subnet.isIpv4() == four && subnet.prefix() > 0).isPresent();
        return right ? Optional.empty() : Optional.of(NLS.bind(four ? Messages.badIpv4 : Messages.badIpv6, text));
    }

    private Optional<String> rangeProblem() {
        boolean homeless = ipv4.isEmpty() && !ipv4Ranges.isEmpty() || ipv6.isEmpty() && !ipv6Ranges.isEmpty();
        return mode.hasAddresses() && homeless ? Optional.of(Messages.rangeWithoutAddress) : Optional.empty();
    }

    /** {@return the document that libvirt makes it from} */
    public String xml() {
        return document().toXml();
    }

    private NetworkDocument document() {
        NetworkDocument document = NetworkDocument.create(name);
        XmlElement root = document.root();
        forward(root);
        if (mode.hasAddresses()) {
            NetworkField.DOMAIN.write(root, domain);
            address(root, ipv4, ipv4Ranges);
            address(root, ipv6, ipv6Ranges);
        }
        return document;
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
                List<String> words = NetworkField.words(device);
                boolean functions = words.size() > 1 || NetworkField.isPciAddress(device);
                (functions ? NetworkField.VIRTUAL_FUNCTIONS : NetworkField.PHYSICAL_FUNCTION).write(root, device);
            }
            case NAT, ROUTED -> {
                if (NetworkField.words(device).size() == 1) {
                    root.setValue("forward/@dev", device);
                } else {
                    NetworkField.DEVICES.write(root, device);
                }
            }
            case OPEN, ISOLATED -> {
                // nothing is named
            }
        }
    }

    private static void address(XmlElement root, String own, String ranges) {
        if (!own.isEmpty()) {
            XmlElement ip = root.add("ip");
            NetworkField.ADDRESS.write(ip, own);
            NetworkField.RANGES.write(ip, ranges);
        }
    }
}
