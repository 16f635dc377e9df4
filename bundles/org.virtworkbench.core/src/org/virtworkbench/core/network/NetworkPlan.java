package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.core.driver.NetworkUpdate.Command;
import org.virtworkbench.core.driver.NetworkUpdate.Section;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkPart;

/**
 * How a network that runs becomes what a person wrote: what it takes at once, and what waits for its next start.
 *
 * @param updates what it takes at once, in the order in which libvirt accepts them
 * @param atOnce the parts that these are about
 * @param later the parts that need its definition to be exchanged, and the network to be started again
 */
public record NetworkPlan(List<NetworkUpdate> updates, List<NetworkPart> atOnce, List<NetworkPart> later) {

    private static final String FORWARD = "forward";

    /** Elements of one section at one place. */
    private record Group(Section section, int parent, List<XmlElement> before, List<XmlElement> after) {
    }

    /**
     * {@return the way from one document to another}
     *
     * @param before what its definition says
     * @param after what it is to say
     */
    public static NetworkPlan between(NetworkDocument before, NetworkDocument after) {
        NetworkDocument oldRest = before.copy();
        NetworkDocument newRest = after.copy();
        List<Group> groups = new ArrayList<>();
        dhcp(oldRest, newRest, groups);
        dns(oldRest, newRest, groups);
        groups.add(take(Section.PORT_GROUP, -1, oldRest.root(), newRest.root(), "portgroup"));
        forward(oldRest, newRest, groups);
        List<NetworkUpdate> updates = new ArrayList<>();
        groups.forEach(group -> updates(group, updates));
        updates.sort(Comparator.comparing(update -> update.command() == Command.DELETE ? 0 : 1));
        List<NetworkPart> later = NetworkPart.differing(oldRest, newRest);
        List<NetworkPart> atOnce = new ArrayList<>(NetworkPart.differing(before, after));
        atOnce.removeAll(later.stream().filter(part -> !concerns(part, updates)).toList());
        return new NetworkPlan(List.copyOf(updates), List.copyOf(atOnce), later);
    }

    /** {@return whether nothing is to be done} */
    public boolean isEmpty() {
        return updates.isEmpty() && later.isEmpty();
    }

    private static boolean concerns(NetworkPart part, List<NetworkUpdate> updates) {
        return updates.stream().map(NetworkUpdate::section).anyMatch(section -> switch (section) {
            case DHCP_HOST, DHCP_RANGE -> part == NetworkPart.DHCP;
            case DNS_HOST, DNS_TXT, DNS_SRV -> part == NetworkPart.DNS;
            case PORT_GROUP -> part == NetworkPart.PORT_GROUPS;
            case FORWARD_INTERFACE -> part == NetworkPart.FORWARD;
        });
    }

    /** Only below addresses that stay as they are. */
    private static void dhcp(NetworkDocument before, NetworkDocument after, List<Group> groups) {
        if (NetworkPart.differing(before, after).contains(NetworkPart.ADDRESSES)) {
            return;
        }
        List<XmlElement> old = before.root().elements("ip");
        List<XmlElement> now = after.root().elements("ip");
        for (int i = 0; i < old.size(); i++) {
            if (NetworkPart.same(bare(old.get(i)), bare(now.get(i)))) {
                groups.add(take(Section.DHCP_RANGE, i, old.get(i), now.get(i), "range", "dhcp"));
                groups.add(take(Section.DHCP_HOST, i, old.get(i), now.get(i), "host", "dhcp"));
            }
        }
    }

    private static XmlElement bare(XmlElement ip) {
        XmlElement bare = ip.copy();
        bare.elements("dhcp").forEach(XmlElement::remove);
        return bare;
    }

    private static void dns(NetworkDocument before, NetworkDocument after, List<Group> groups) {
        groups.add(take(Section.DNS_HOST, -1, before.root(), after.root(), "host", "dns"));
        groups.add(take(Section.DNS_TXT, -1, before.root(), after.root(), "txt", "dns"));
        groups.add(take(Section.DNS_SRV, -1, before.root(), after.root(), "srv", "dns"));
    }

    /** Interfaces may come and go as long as nothing else of the way to others changes. */
    private static void forward(NetworkDocument before, NetworkDocument after, List<Group> groups) {
        Optional<XmlElement> old = before.root().child(FORWARD);
        Optional<XmlElement> now = after.root().child(FORWARD);
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        XmlElement oldBare = old.get().copy();
        XmlElement newBare = now.get().copy();
        for (XmlElement forward : List.of(oldBare, newBare)) {
            forward.elements("interface").forEach(XmlElement::remove);
            forward.removeAttribute("dev");
        }
        if (NetworkPart.same(oldBare, newBare)) {
            listFirst(old.get());
            listFirst(now.get());
            groups.add(take(Section.FORWARD_INTERFACE, -1, old.get(), now.get(), "interface"));
        }
    }

    /** The device that stands as an attribute is the first of the interfaces, said again or for all of them. */
    private static void listFirst(XmlElement forward) {
        Optional<String> first = forward.attribute("dev");
        if (first.isPresent() && forward.elements("interface").isEmpty()) {
            forward.add("interface").setAttribute("dev", first.get());
        }
        forward.removeAttribute("dev");
    }

    /** Takes the elements out of both, so that what stays is what can't be changed at once. */
    private static Group take(Section section, int parent, XmlElement before, XmlElement after, String name, String... path) {
        return new Group(section, parent, take(before, name, path), take(after, name, path));
    }

    private static List<XmlElement> take(XmlElement from, String name, String... path) {
        List<XmlElement> found = from.find(path).map(around -> around.elements(name)).orElse(List.of());
        List<XmlElement> copies = found.stream().map(XmlElement::copy).toList();
        found.forEach(XmlElement::remove);
        return copies;
    }

    private static void updates(Group group, List<NetworkUpdate> updates) {
        List<XmlElement> gone = new ArrayList<>(group.before());
        for (XmlElement stays : group.after()) {
            gone.stream().filter(each -> NetworkPart.same(each, stays)).findFirst().ifPresent(gone::remove);
        }
        List<XmlElement> came = new ArrayList<>(group.after());
        for (XmlElement was : group.before()) {
            came.stream().filter(each -> NetworkPart.same(each, was)).findFirst().ifPresent(came::remove);
        }
        for (XmlElement each : came) {
            Optional<XmlElement> replaced = key(group.section(), each)
                    .flatMap(key -> gone.stream().filter(old -> key(group.section(), old).equals(Optional.of(key))).findFirst());
            replaced.ifPresent(gone::remove);
            updates.add(update(replaced.isPresent() ? Command.MODIFY : Command.ADD, group, each));
        }
        gone.forEach(each -> updates.add(update(Command.DELETE, group, each)));
    }

    private static NetworkUpdate update(Command command, Group group, XmlElement element) {
        return new NetworkUpdate(command, group.section(), group.parent(), element.toXml());
    }

    /** By what libvirt finds what a modified element replaces; it modifies nothing else. */
    private static Optional<String> key(Section section, XmlElement element) {
        return switch (section) {
            case DHCP_HOST -> element.attribute("mac");
            case PORT_GROUP -> element.attribute("name");
            default -> Optional.empty();
        };
    }
}
