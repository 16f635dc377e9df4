package org.virtworkbench.ui.charts;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Chart_cpu;
    public static String Chart_disk;
    public static String Chart_memory;
    public static String Chart_network;
    public static String Chart_nothing;
    public static String Curve_read;
    public static String Curve_receive;
    public static String Curve_send;
    public static String Curve_write;
    public static String Export_csv;
    public static String Export_csvTip;
    public static String Export_failed;
    public static String Export_picture;
    public static String Export_pictureTip;
    public static String Export_writing;
    public static String Range_fiveMinutes;
    public static String Range_halfHour;
    public static String Range_hour;
    public static String Range_tip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
