package org.virtworkbench.ui.host;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Absent_text;
    public static String Absent_waiting;
    public static String Capabilities_none;
    public static String Counts_active;
    public static String Counts_guests;
    public static String Counts_networks;
    public static String Counts_pools;
    public static String Counts_states;
    public static String Counts_title;
    public static String Counts_vcpus;
    public static String Counts_vcpusOn;
    public static String Guests_cpu;
    public static String Guests_memory;
    public static String Guests_name;
    public static String Guests_none;
    public static String Guests_noneText;
    public static String Guests_state;
    public static String Guests_title;
    public static String Guests_vcpus;
    public static String Header_connect;
    public static String Header_disconnect;
    public static String Header_readOnly;
    public static String Header_refresh;
    public static String Networks_addresses;
    public static String Networks_autostart;
    public static String Networks_bridge;
    public static String Networks_dhcp;
    public static String Networks_mode;
    public static String Networks_name;
    public static String Networks_none;
    public static String Networks_noneText;
    public static String Networks_state;
    public static String No;
    public static String Numa_cell;
    public static String Numa_count;
    public static String Numa_cpus;
    public static String Numa_memory;
    public static String Numa_title;
    public static String Page_capabilities;
    public static String Page_guests;
    public static String Page_networks;
    public static String Page_overview;
    public static String Page_performance;
    public static String Page_storage;
    public static String Performance_none;
    public static String Performance_noneText;
    public static String Storage_autostart;
    public static String Storage_capacity;
    public static String Storage_path;
    public static String Storage_pool;
    public static String Storage_state;
    public static String Storage_type;
    public static String Storage_used;
    public static String System_cpu;
    public static String System_cpus;
    public static String System_gigahertz;
    public static String System_hostname;
    public static String System_hypervisor;
    public static String System_libvirt;
    public static String System_memory;
    public static String System_title;
    public static String System_topology;
    public static String System_topologyNodes;
    public static String System_topologyOne;
    public static String System_uri;
    public static String Types_title;
    public static String Usage_cpu;
    public static String Usage_memory;
    public static String Usage_of;
    public static String Usage_spoken;
    public static String Usage_title;
    public static String Yes;

    public static String Storage_change;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
