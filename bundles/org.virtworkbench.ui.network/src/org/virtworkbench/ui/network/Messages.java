package org.virtworkbench.ui.network;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Editor_title;
    public static String Page_title;
    public static String Absent_headline;
    public static String Absent_text;
    public static String Yes;
    public static String No;
    public static String Networks_name;
    public static String Networks_state;
    public static String Networks_mode;
    public static String Networks_bridge;
    public static String Networks_addresses;
    public static String Networks_dhcp;
    public static String Networks_autostart;
    public static String Network_new;
    public static String Network_start;
    public static String Network_stop;
    public static String Network_autostartOn;
    public static String Network_autostartOff;
    public static String Network_delete;
    public static String Stop_title;
    public static String Stop_headline;
    public static String Stop_text;
    public static String Delete_title;
    public static String Delete_headline;
    public static String Delete_text;
    public static String Delete_users;
    public static String Mode_nat;
    public static String Mode_routed;
    public static String Mode_open;
    public static String Mode_isolated;
    public static String Mode_bridge;
    public static String Mode_macvtap;
    public static String Mode_sriov;
    public static String Forward_isolated;
    public static String Forward_nat;
    public static String Forward_routed;
    public static String Forward_open;
    public static String Forward_bridge;
    public static String Forward_hostdev;
    public static String Forward_other;
    public static String Leases_title;
    public static String Leases_pending;
    public static String Leases_none;
    public static String Leases_address;
    public static String Leases_host;
    public static String Leases_mac;
    public static String Leases_expires;
    public static String Leases_never;
    public static String Document_title;
    public static String Job_network;
    public static String New_title;
    public static String New_text;
    public static String New_button;
    public static String New_name;
    public static String New_mode;
    public static String New_device;
    public static String New_deviceHint;
    public static String New_deviceNeeded;
    public static String New_ipv4;
    public static String New_rangeStart;
    public static String New_rangeEnd;
    public static String New_ipv6;
    public static String New_domain;
    public static String New_start;
    public static String New_autostart;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
