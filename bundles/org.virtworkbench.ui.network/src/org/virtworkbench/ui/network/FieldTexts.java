package org.virtworkbench.ui.network;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.network.NetworkField;

/** What can be said of networks, in a person's words. */
final class FieldTexts {

    private static final Set<NetworkField> SWITCHES = EnumSet.of(NetworkField.DOMAIN_LOCAL, NetworkField.TRUST_FILTERS,
            NetworkField.GROUP_DEFAULT, NetworkField.OPEN_VSWITCH, NetworkField.NAT_IPV6, NetworkField.ISOLATED_PORTS);
    private static final double BITS = 8.0;
    private static final double KILO = 1000.0;

    private FieldTexts() {
    }

    /** {@return what stands before a field, or beside a switch} */
    static String label(NetworkField field) {
        return switch (field) {
            case DEVICES -> Messages.Field_devices;
            case PHYSICAL_FUNCTION -> Messages.Field_physicalFunction;
            case VIRTUAL_FUNCTIONS -> Messages.Field_virtualFunctions;
            case BRIDGE -> Messages.Field_bridge;
            case OPEN_VSWITCH -> Messages.Field_openVswitch;
            case VLANS, GROUP_VLANS -> Messages.Field_vlans;
            case NAT_ADDRESSES -> Messages.Field_natAddresses;
            case NAT_PORTS -> Messages.Field_natPorts;
            case NAT_IPV6 -> Messages.Field_natIpv6;
            case ISOLATED_PORTS -> Messages.Field_isolatedPorts;
            case ROUTE_TARGET -> Messages.Field_routeTarget;
            case ROUTE_GATEWAY -> Messages.Field_routeGateway;
            case ROUTE_METRIC -> Messages.Field_routeMetric;
            case DOMAIN -> Messages.Field_domain;
            case DOMAIN_LOCAL -> Messages.Field_domainLocal;
            case MTU -> Messages.Field_mtu;
            case TRUST_FILTERS -> Messages.Field_trustFilters;
            case IN_AVERAGE -> Messages.Field_inAverage;
            case IN_PEAK -> Messages.Field_inPeak;
            case IN_BURST -> Messages.Field_inBurst;
            case OUT_AVERAGE -> Messages.Field_outAverage;
            case OUT_PEAK -> Messages.Field_outPeak;
            case OUT_BURST -> Messages.Field_outBurst;
            case ADDRESS -> Messages.Field_address;
            case RANGES -> Messages.Field_ranges;
            case HOST_MAC -> Messages.Field_hostMac;
            case HOST_ID -> Messages.Field_hostId;
            case HOST_NAME -> Messages.Field_hostName;
            case HOST_IP -> Messages.Field_hostIp;
            case DNS_IP -> Messages.Field_dnsIp;
            case DNS_NAMES -> Messages.Field_dnsNames;
            case FORWARDER_ADDRESS -> Messages.Field_forwarderAddress;
            case FORWARDER_DOMAIN -> Messages.Field_forwarderDomain;
            case TXT_NAME -> Messages.Field_txtName;
            case TXT_VALUE -> Messages.Field_txtValue;
            case SRV_SERVICE -> Messages.Field_srvService;
            case SRV_PROTOCOL -> Messages.Field_srvProtocol;
            case SRV_DOMAIN -> Messages.Field_srvDomain;
            case SRV_TARGET -> Messages.Field_srvTarget;
            case SRV_PORT -> Messages.Field_srvPort;
            case SRV_PRIORITY -> Messages.Field_srvPriority;
            case SRV_WEIGHT -> Messages.Field_srvWeight;
            case GROUP_NAME -> Messages.Field_groupName;
            case GROUP_DEFAULT -> Messages.Field_groupDefault;
        };
    }

    /** {@return what a field wants, as an example; empty when that is clear} */
    static String hint(NetworkField field) {
        return switch (field) {
            case DEVICES -> "eth0";
            case PHYSICAL_FUNCTION -> "enp3s0f0";
            case VIRTUAL_FUNCTIONS -> "0000:03:10.1, 0000:03:10.3";
            case BRIDGE -> "virbr1";
            case VLANS, GROUP_VLANS -> "42";
            case NAT_ADDRESSES -> "192.0.2.10-192.0.2.20";
            case NAT_PORTS -> "1024-65535";
            case ROUTE_TARGET -> "10.20.0.0/16";
            case ROUTE_GATEWAY -> "192.168.100.2";
            case ROUTE_METRIC -> "1";
            case DOMAIN -> "lab.example";
            case MTU -> "1500";
            case ADDRESS -> "192.168.100.1/24";
            case RANGES -> "192.168.100.100-192.168.100.200";
            case HOST_MAC -> "52:54:00:12:34:56";
            case HOST_ID -> "0:3:0:1:52:54:0:12:34:56";
            case HOST_NAME -> "web-01";
            case HOST_IP -> "192.168.100.20";
            case DNS_IP -> "192.168.100.1";
            case DNS_NAMES -> "gateway, gateway.lab.example";
            case FORWARDER_ADDRESS -> "192.0.2.53";
            case FORWARDER_DOMAIN -> "example.org";
            case TXT_NAME -> "info.lab.example";
            case SRV_SERVICE -> "ldap";
            case SRV_PROTOCOL -> "tcp";
            case SRV_DOMAIN -> "lab.example";
            case SRV_TARGET -> "dir.lab.example";
            case SRV_PORT -> "389";
            case SRV_PRIORITY -> "0";
            case SRV_WEIGHT -> "0";
            case GROUP_NAME -> "engineering";
            default -> "";
        };
    }

    /** {@return what a field is about} */
    static String tip(NetworkField field) {
        return switch (field) {
            case DEVICES -> Messages.Field_devicesTip;
            case PHYSICAL_FUNCTION -> Messages.Field_physicalFunctionTip;
            case VIRTUAL_FUNCTIONS -> Messages.Field_virtualFunctionsTip;
            case BRIDGE -> Messages.Field_bridgeTip;
            case OPEN_VSWITCH -> Messages.Field_openVswitchTip;
            case VLANS, GROUP_VLANS -> Messages.Field_vlansTip;
            case NAT_ADDRESSES -> Messages.Field_natAddressesTip;
            case NAT_PORTS -> Messages.Field_natPortsTip;
            case NAT_IPV6 -> Messages.Field_natIpv6Tip;
            case ISOLATED_PORTS -> Messages.Field_isolatedPortsTip;
            case ROUTE_TARGET -> Messages.Field_routeTargetTip;
            case ROUTE_GATEWAY -> Messages.Field_routeGatewayTip;
            case ROUTE_METRIC -> Messages.Field_routeMetricTip;
            case DOMAIN -> Messages.Field_domainTip;
            case DOMAIN_LOCAL -> Messages.Field_domainLocalTip;
            case MTU -> Messages.Field_mtuTip;
            case TRUST_FILTERS -> Messages.Field_trustFiltersTip;
            case IN_AVERAGE -> Messages.Field_inAverageTip;
            case IN_PEAK -> Messages.Field_inPeakTip;
            case IN_BURST -> Messages.Field_inBurstTip;
            case OUT_AVERAGE -> Messages.Field_outAverageTip;
            case OUT_PEAK -> Messages.Field_outPeakTip;
            case OUT_BURST -> Messages.Field_outBurstTip;
            case ADDRESS -> Messages.Field_addressTip;
            case RANGES -> Messages.Field_rangesTip;
            case HOST_MAC -> Messages.Field_hostMacTip;
            case HOST_ID -> Messages.Field_hostIdTip;
            case HOST_NAME -> Messages.Field_hostNameTip;
            case HOST_IP -> Messages.Field_hostIpTip;
            case DNS_IP -> Messages.Field_dnsIpTip;
            case DNS_NAMES -> Messages.Field_dnsNamesTip;
            case FORWARDER_ADDRESS -> Messages.Field_forwarderAddressTip;
            case FORWARDER_DOMAIN -> Messages.Field_forwarderDomainTip;
            case SRV_PROTOCOL -> Messages.Field_srvProtocolTip;
            case SRV_DOMAIN -> Messages.Field_srvDomainTip;
            case SRV_TARGET -> Messages.Field_srvTargetTip;
            case SRV_PRIORITY -> Messages.Field_srvPriorityTip;
            case SRV_WEIGHT -> Messages.Field_srvWeightTip;
            case GROUP_NAME -> Messages.Field_groupNameTip;
            default -> null;
        };
    }

    /** {@return whether it is said by yes and no} */
    static boolean isSwitch(NetworkField field) {
        return SWITCHES.contains(field);
    }

    /** {@return the unit behind a field, with what a number means in a more usual one} */
    static String unit(NetworkField field, String text) {
        return switch (field) {
            case MTU -> Messages.Unit_bytes;
            case IN_AVERAGE, IN_PEAK, OUT_AVERAGE, OUT_PEAK -> rate(text);
            case IN_BURST, OUT_BURST -> Messages.Unit_kib;
            default -> "";
        };
    }

    private static String rate(String text) {
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) == 0) {
            return Messages.Unit_rate;
        }
        double megabits = Long.parseLong(text) * BITS / KILO;
        return NLS.bind(Messages.Unit_rateIs, megabits < 10 ? String.format("%.1f", megabits) : String.format("%.0f", megabits));
    }

    /** {@return what stands before a field that has no unit behind it} */
    static String labelWithUnit(NetworkField field) {
        return switch (field) {
            case IN_AVERAGE -> Messages.Rate_inAverage;
            case IN_PEAK -> Messages.Rate_inPeak;
            case IN_BURST -> Messages.Rate_inBurst;
            case OUT_AVERAGE -> Messages.Rate_outAverage;
            case OUT_PEAK -> Messages.Rate_outPeak;
            case OUT_BURST -> Messages.Rate_outBurst;
            default -> label(field);
        };
    }
}
