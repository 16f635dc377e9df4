package org.virtworkbench.core.search;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String problem_unknownKey;
    public static String problem_noValue;
    public static String problem_number;
    public static String problem_size;
    public static String problem_unit;
    public static String problem_choice;
    public static String problem_quote;
    public static String problem_compare;
    public static String problem_lonely;
    public static String key_state;
    public static String key_host;
    public static String key_name;
    public static String key_title;
    public static String key_description;
    public static String key_tag;
    public static String key_folder;
    public static String key_os;
    public static String key_ip;
    public static String key_mac;
    public static String key_uuid;
    public static String key_autostart;
    public static String key_is;
    public static String key_mem;
    public static String key_vcpus;
    public static String key_cpu;
    public static String help_words;
    public static String help_quotes;
    public static String help_minus;
    public static String help_or;
    public static String help_alternatives;
    public static String help_star;
    public static String help_compare;
    public static String help_keys;

    static {
        NLS.initializeMessages("org.virtworkbench.core.search.messages", Messages.class);
    }

    private Messages() {
    }
}
