package org.virtworkbench.ui.inventory.guests;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Column_addresses;
    public static String Column_autostart;
    public static String Column_autostart_yes;
    public static String Column_cpu;
    public static String Column_diskRead;
    public static String Column_diskWrite;
    public static String Column_folder;
    public static String Column_host;
    public static String Column_memory;
    public static String Column_memory_unknown;
    public static String Column_memorySize;
    public static String Column_name;
    public static String Column_networkReceive;
    public static String Column_networkSend;
    public static String Column_os;
    public static String Column_screen;
    public static String Column_state;
    public static String Column_tags;
    public static String Column_title;
    public static String Column_vcpus;
    public static String Columns_choose;
    public static String Columns_dialogText;
    public static String Columns_dialogTitle;
    public static String Columns_down;
    public static String Columns_hide;
    public static String Columns_sortAscending;
    public static String Columns_sortDescending;
    public static String Columns_unsorted;
    public static String Columns_up;
    public static String Columns_usual;
    public static String Empty_newGuest;
    public static String Empty_addHost;
    public static String Empty_clearFilter;
    public static String Empty_connecting;
    public static String Empty_noGuests;
    public static String Empty_noGuestsText;
    public static String Empty_noHosts;
    public static String Empty_noHostsText;
    public static String Empty_noMatch;
    public static String Empty_noMatchText;
    public static String Empty_notConnected;
    public static String Empty_notConnectedText;
    public static String Empty_connect;
    public static String Filter_accessible;
    public static String Filter_count;
    public static String Filter_hint;
    public static String Filter_total;
    public static String Filter_totalOne;
    public static String Table_accessible;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
