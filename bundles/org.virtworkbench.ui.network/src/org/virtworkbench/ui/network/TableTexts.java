package org.virtworkbench.ui.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** The tables of a network in a person's words. */
final class TableTexts {

    /**
     * A column.
     *
     * @param title at its head
     * @param weight its share of the width
     * @param width at least this many pixels
     * @param text of a cell
     */
    record Column(String title, int weight, int width, Function<Map<NetworkField, String>, String> text) {
    }

    private TableTexts() {
    }

    static String title(NetworkTable table) {
        return switch (table) {
            case ADDRESSES -> Messages.Table_addresses;
            case ROUTES -> Messages.Table_routes;
            case DHCP_HOSTS -> Messages.Table_dhcpHosts;
            case DNS_HOSTS -> Messages.Table_dnsHosts;
            case DNS_FORWARDERS -> Messages.Table_dnsForwarders;
            case DNS_TEXTS -> Messages.Table_dnsTexts;
            case DNS_SERVICES -> Messages.Table_dnsServices;
            case PORT_GROUPS -> Messages.Table_portGroups;
        };
    }

    static String addTitle(NetworkTable table) {
        return switch (table) {
            case ADDRESSES -> Messages.Table_addressesAdd;
            case ROUTES -> Messages.Table_routesAdd;
            case DHCP_HOSTS -> Messages.Table_dhcpHostsAdd;
            case DNS_HOSTS -> Messages.Table_dnsHostsAdd;
            case DNS_FORWARDERS -> Messages.Table_dnsForwardersAdd;
            case DNS_TEXTS -> Messages.Table_dnsTextsAdd;
            case DNS_SERVICES -> Messages.Table_dnsServicesAdd;
            case PORT_GROUPS -> Messages.Table_portGroupsAdd;
        };
    }

    static String editTitle(NetworkTable table) {
        return switch (table) {
            case ADDRESSES -> Messages.Table_addressesEdit;
            case ROUTES -> Messages.Table_routesEdit;
            case DHCP_HOSTS -> Messages.Table_dhcpHostsEdit;
            case DNS_HOSTS -> Messages.Table_dnsHostsEdit;
            case DNS_FORWARDERS -> Messages.Table_dnsForwardersEdit;
            case DNS_TEXTS -> Messages.Table_dnsTextsEdit;
            case DNS_SERVICES -> Messages.Table_dnsServicesEdit;
            case PORT_GROUPS -> Messages.Table_portGroupsEdit;
        };
    }

    static String explanation(NetworkTable table) {
        return switch (table) {
            case ADDRESSES -> Messages.Table_addressesText;
            case ROUTES -> Messages.Table_routesText;
            case DHCP_HOSTS -> Messages.Table_dhcpHostsText;
            case DNS_HOSTS -> Messages.Table_dnsHostsText;
            case DNS_FORWARDERS -> Messages.Table_dnsForwardersText;
            case DNS_TEXTS -> Messages.Table_dnsTextsText;
            case DNS_SERVICES -> Messages.Table_dnsServicesText;
            case PORT_GROUPS -> Messages.Table_portGroupsText;
        };
    }

    static List<Column> columns(NetworkTable table) {
        return switch (table) {
            case ADDRESSES -> List.of(of(NetworkField.ADDRESS, 30, 150), of(NetworkField.RANGES, 70, 240));
            case ROUTES -> List.of(of(NetworkField.ROUTE_TARGET, 42, 120), of(NetworkField.ROUTE_GATEWAY, 38, 110),
                    of(NetworkField.ROUTE_METRIC, 20, 56));
            case DHCP_HOSTS -> List.of(of(NetworkField.HOST_MAC, 26, 150), of(NetworkField.HOST_NAME, 26, 120),
                    of(NetworkField.HOST_IP, 24, 120), of(NetworkField.HOST_ID, 24, 100));
            case DNS_HOSTS -> List.of(of(NetworkField.DNS_IP, 40, 120), of(NetworkField.DNS_NAMES, 60, 160));
            case DNS_FORWARDERS -> List.of(of(NetworkField.FORWARDER_ADDRESS, 50, 130), of(NetworkField.FORWARDER_DOMAIN, 50, 130));
            case DNS_TEXTS -> List.of(of(NetworkField.TXT_NAME, 40, 120), of(NetworkField.TXT_VALUE, 60, 160));
            case DNS_SERVICES -> List.of(new Column(Messages.Column_service, 42, 150, TableTexts::service),
                    of(NetworkField.SRV_TARGET, 30, 100), of(NetworkField.SRV_PORT, 12, 50), of(NetworkField.SRV_PRIORITY, 14, 60),
                    of(NetworkField.SRV_WEIGHT, 12, 56));
            case PORT_GROUPS -> List.of(of(NetworkField.GROUP_NAME, 20, 120), choice(Messages.Column_default, NetworkField.GROUP_DEFAULT),
                    of(NetworkField.GROUP_VLANS, 14, 80), choice(Messages.Column_trust, NetworkField.TRUST_FILTERS),
                    new Column(Messages.Column_in, 28, 224,
                            row -> rates(row, NetworkField.IN_AVERAGE, NetworkField.IN_PEAK, NetworkField.IN_BURST)),
                    new Column(Messages.Column_out, 28, 236,
                            row -> rates(row, NetworkField.OUT_AVERAGE, NetworkField.OUT_PEAK, NetworkField.OUT_BURST)));
        };
    }

    private static Column of(NetworkField field, int weight, int width) {
        return new Column(FieldTexts.label(field).replaceFirst(":$", ""), weight, width, row -> row.getOrDefault(field, ""));
    }

    private static Column choice(String title, NetworkField field) {
        return new Column(title, 10, 70, row -> row.getOrDefault(field, "").equals("yes") ? Messages.Yes : Messages.No);
    }

    /** As DNS writes it: {@code _ldap._tcp.lab.example}. */
    private static String service(Map<NetworkField, String> row) {
        String domain = row.get(NetworkField.SRV_DOMAIN);
        return '_' + row.get(NetworkField.SRV_SERVICE) + "._" + row.get(NetworkField.SRV_PROTOCOL) + (domain.isEmpty() ? "" : "." + domain);
    }

    private static String rates(Map<NetworkField, String> row, NetworkField... fields) {
        List<String> values = Stream.of(fields).map(field -> row.getOrDefault(field, "")).toList();
        return values.stream().allMatch(String::isEmpty) ? ""
                : String.join(" / ", values.stream().map(value -> value.isEmpty() ? "\u2013" : value).toList());
    }
}
