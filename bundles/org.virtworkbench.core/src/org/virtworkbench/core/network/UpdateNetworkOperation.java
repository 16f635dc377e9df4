package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.NetworkUpdate;
import org.virtworkbench.core.operation.PlaceOperation;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.operation.VirshCommand;
import org.virtworkbench.xml.XmlAttribute;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * Changes one thing of a network that runs, at once and, where it has a definition, in that as well.
 *
 * @param target the network
 * @param update the change
 * @param persistent whether the network has a definition
 */
public record UpdateNetworkOperation(Target target, NetworkUpdate update, boolean persistent) implements PlaceOperation {

    @Override
    public String name() {
        String what = NLS.bind(switch (update.command()) {
            case ADD -> Messages.updateAdd;
            case MODIFY -> Messages.updateModify;
            case DELETE -> Messages.updateDelete;
        }, switch (update.section()) {
            case DHCP_HOST -> Messages.sectionDhcpHost;
            case DHCP_RANGE -> Messages.sectionDhcpRange;
            case FORWARD_INTERFACE -> Messages.sectionForwardInterface;
            case PORT_GROUP -> Messages.sectionPortGroup;
            case DNS_HOST -> Messages.sectionDnsHost;
            case DNS_TXT -> Messages.sectionDnsTxt;
            case DNS_SRV -> Messages.sectionDnsSrv;
        });
        return NLS.bind(Messages.update, new Object[] { what, target.objectName(), summary() });
    }

    private String summary() {
        try {
            XmlElement element = XmlElement.parse(update.xml());
            return element.attributes().stream().map(XmlAttribute::value).collect(Collectors.joining(" "));
        } catch (XmlSyntaxException e) {
            return update.xml();
        }
    }

    @Override
    public String virshCommand() {
        List<String> words = new ArrayList<>(List.of(update.command().word(), update.section().word(), update.xml()));
        if (update.parent() >= 0) {
            words.add("--parent-index");
            words.add(Integer.toString(update.parent()));
        }
        words.add("--live");
        if (persistent) {
            words.add("--config");
        }
        return VirshCommand.of(target, "net-update", words.toArray(String[]::new));
    }

    @Override
    public void act(HypervisorConnection connection) throws HypervisorException {
        connection.networks().update(target.object().orElseThrow(), update, true, persistent);
    }
}
