package org.virtworkbench.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Looks at the routes to networks behind guests. */
final class RouteCheck {

    private final List<XmlElement> rows;
    private final List<Subnet> own;
    private final Set<Subnet> targets = new HashSet<>();
    private final List<NetworkProblem> problems = new ArrayList<>();

    RouteCheck(NetworkDocument network) {
        rows = NetworkTable.ROUTES.rows(network);
        own = NetworkTable.ADDRESSES.rows(network).stream().flatMap(row -> Subnet.parse(NetworkField.ADDRESS.read(row)).stream()).toList();
    }

    List<NetworkProblem> problems() {
        for (int i = 0; i < rows.size(); i++) {
            Map<NetworkField, String> route = NetworkTable.ROUTES.read(rows.get(i));
            Optional<Subnet> target = target(route.get(NetworkField.ROUTE_TARGET), i);
            gateway(route.get(NetworkField.ROUTE_GATEWAY), target, i);
            String metric = route.get(NetworkField.ROUTE_METRIC);
            if (!metric.isEmpty() && !NetworkSyntax.isNumber(metric, 1, Integer.MAX_VALUE)) {
                tell(NetworkField.ROUTE_METRIC, i, Messages.badMetric);
            }
        }
        return problems;
    }

    private Optional<Subnet> target(String text, int row) {
        Optional<Subnet> target = Subnet.parse(text);
        if (target.isEmpty()) {
            tell(NetworkField.ROUTE_TARGET, row, NLS.bind(Messages.badRoute, text));
        } else if (!target.get().first().equals(target.get().address())) {
            tell(NetworkField.ROUTE_TARGET, row, NLS.bind(Messages.routeToHost, text));
        } else if (!targets.add(target.get())) {
            tell(NetworkField.ROUTE_TARGET, row, NLS.bind(Messages.routeTwice, text));
        }
        return target;
    }

    private void gateway(String text, Optional<Subnet> target, int row) {
        Optional<Subnet> gateway = Subnet.single(text);
        if (gateway.isEmpty()) {
            tell(NetworkField.ROUTE_GATEWAY, row, text.isEmpty() ? Messages.noGateway : NLS.bind(Messages.badAddress, text));
            return;
        }
        Optional<Subnet> home = own.stream().filter(subnet -> subnet.contains(gateway.get())).findFirst();
        if (target.filter(to -> to.bits() != gateway.get().bits()).isPresent()) {
            tell(NetworkField.ROUTE_GATEWAY, row, Messages.gatewayFamily);
        } else if (home.isEmpty()) {
            tell(NetworkField.ROUTE_GATEWAY, row, NLS.bind(Messages.gatewayOutside, text));
        } else if (home.get().address().equals(gateway.get().address())) {
            tell(NetworkField.ROUTE_GATEWAY, row, NLS.bind(Messages.hostOwn, text));
        }
    }

    private void tell(NetworkField field, int row, String text) {
        problems.add(new NetworkProblem(field, Optional.of(NetworkTable.ROUTES), row, text));
    }
}
