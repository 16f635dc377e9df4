package org.virtworkbench.ui.guest;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Absent_close;
    public static String Absent_connect;
    public static String Absent_connecting;
    public static String Absent_disconnected;
    public static String Absent_gone;
    public static String Absent_goneText;
    public static String Absent_noHost;
    public static String Absent_waiting;
    public static String Action_autostart;
    public static String Action_autostartOff;
    public static String Action_discard;
    public static String Action_forceOff;
    public static String Action_pause;
    public static String Action_reboot;
    public static String Action_reset;
    public static String Action_resume;
    public static String Action_save;
    public static String Action_shutdown;
    public static String Action_start;
    public static String Addresses_none;
    public static String Addresses_off;
    public static String Addresses_title;
    public static String Command_failed;
    public static String Devices_bridge;
    public static String Devices_channels;
    public static String Devices_connection;
    public static String Devices_details;
    public static String Devices_device;
    public static String Devices_disks;
    public static String Devices_fetching;
    public static String Devices_graphics;
    public static String Devices_interfaces;
    public static String Devices_network;
    public static String Devices_noMedium;
    public static String Devices_none;
    public static String Devices_others;
    public static String Devices_portAtStart;
    public static String Devices_readOnly;
    public static String Devices_shareable;
    public static String Devices_title;
    public static String Firmware_bios;
    public static String Firmware_uefi;
    public static String General_autostart;
    public static String General_firmware;
    public static String General_kept;
    public static String General_machine;
    public static String General_memory;
    public static String General_no;
    public static String General_ofMaximum;
    public static String General_os;
    public static String General_persistent;
    public static String General_title;
    public static String General_transient;
    public static String General_type;
    public static String General_uuid;
    public static String General_vcpus;
    public static String General_withHost;
    public static String Header_host;
    public static String Header_hostReadOnly;
    public static String Header_more;
    public static String Header_stateReason;
    public static String Labels_edit;
    public static String Labels_folder;
    public static String Labels_tags;
    public static String Labels_title;
    public static String Notes_edit;
    public static String Notes_none;
    public static String Notes_title;
    public static String Page_overview;
    public static String Page_performance;
    public static String Page_xml;
    public static String Performance_idle;
    public static String Performance_idleText;
    public static String Screen_fetching;
    public static String Screen_job;
    public static String Screen_none;
    public static String Screen_off;
    public static String Screen_open;
    public static String Screen_picture;
    public static String Screen_title;
    public static String Snapshots_created;
    public static String Snapshots_current;
    public static String Snapshots_description;
    public static String Snapshots_name;
    public static String Snapshots_none;
    public static String Snapshots_state;
    public static String Snapshots_title;
    public static String Type_kvm;
    public static String Type_qemu;
    public static String Type_qemuHint;
    public static String Type_test;
    public static String Xml_disconnected;
    public static String Xml_job;
    public static String Xml_live;
    public static String Xml_liveTip;
    public static String Xml_next;
    public static String Xml_nextTip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
