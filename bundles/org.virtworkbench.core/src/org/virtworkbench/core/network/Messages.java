package org.virtworkbench.core.network;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String start;
    public static String stop;
    public static String autostartOn;
    public static String autostartOff;
    public static String delete;
    public static String define;
    public static String taken;
    public static String noBridge;
    public static String noDevice;
    public static String badDevice;
    public static String badDomain;
    public static String badIpv4;
    public static String badIpv6;
    public static String edge;
    public static String overlaps;
    public static String rangeWithoutAddress;
    public static String rangeOutside;
    public static String rangeBackwards;
    public static String badMtu;
    public static String noFunctions;
    public static String cardOrFunctions;
    public static String badPci;
    public static String badNatAddresses;
    public static String badNatPorts;
    public static String badRoute;
    public static String routeToHost;
    public static String routeTwice;
    public static String noGateway;
    public static String gatewayFamily;
    public static String gatewayOutside;
    public static String badMetric;
    public static String noGroupName;
    public static String groupTwice;
    public static String defaultTwice;
    public static String badVlan;
    public static String badRate;
    public static String noAverage;
    public static String overlapsOwn;
    public static String overlapsHost;
    public static String dhcpTwice;
    public static String badRanges;
    public static String rangeHoldsHost;
    public static String hostWithoutMac;
    public static String hostWithoutId;
    public static String macInIpv6;
    public static String idInIpv4;
    public static String badDuid;
    public static String badMac;
    public static String macTwice;
    public static String nameTwice;
    public static String badHostName;
    public static String hostWithoutIp;
    public static String badAddress;
    public static String hostOutside;
    public static String hostOwn;
    public static String ipTwice;
    public static String dnsTwice;
    public static String noNames;
    public static String emptyForwarder;
    public static String badTextName;
    public static String noText;
    public static String noService;
    public static String badProtocol;
    public static String badNumber;
    public static String noTarget;
    public static String update;
    public static String updateAdd;
    public static String updateModify;
    public static String updateDelete;
    public static String sectionDhcpHost;
    public static String sectionDhcpRange;
    public static String sectionForwardInterface;
    public static String sectionPortGroup;
    public static String sectionDnsHost;
    public static String sectionDnsTxt;
    public static String sectionDnsSrv;
    public static String redefine;
    public static String restart;
    public static String defineFilter;
    public static String deleteFilter;
    public static String restartFailed;

    static {
        NLS.initializeMessages("org.virtworkbench.core.network.messages", Messages.class);
    }

    private Messages() {
    }
}
