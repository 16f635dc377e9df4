package org.virtworkbench.core.network;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.xml.network.NetworkField;

/** How names and numbers in networks are written. */
public final class NetworkSyntax {

    /** Longest name of an interface in Linux. */
    static final int DEVICE_LENGTH = 15;
    private static final Pattern DEVICE = Pattern.compile("[^\\s/,]{1," + DEVICE_LENGTH + "}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?");
    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");
    private static final Pattern DUID = Pattern.compile("[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final int HEX = 16;
    private static final int VLAN_MOST = 4095;

    private NetworkSyntax() {
    }

    /** {@return why a text is no name of an interface in Linux; empty when it is one} */
    static Optional<String> device(String text) {
        return DEVICE.matcher(text).matches() ? Optional.empty() : Optional.of(NLS.bind(Messages.badDevice, text, DEVICE_LENGTH));
    }

    /** {@return what is wrong with a list of VLAN tags; empty when nothing is} */
    static Optional<String> vlan(String tags) {
        return NetworkField.words(tags).stream().filter(tag -> !isNumber(tag, 0, VLAN_MOST)).findFirst()
                .map(tag -> NLS.bind(Messages.badVlan, tag, Integer.toString(VLAN_MOST)));
    }

    static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    static boolean isHostName(String text) {
        return HOST_NAME.matcher(text).matches();
    }

    /** {@return whether a text is the MAC address of one interface, and of no group} */
    public static boolean isMac(String text) {
        return MAC.matcher(text).matches() && Integer.parseInt(text.substring(0, 2), HEX) % 2 == 0;
    }

    static boolean isDuid(String text) {
        return DUID.matcher(text).matches();
    }

    static boolean isNumber(String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }
}
