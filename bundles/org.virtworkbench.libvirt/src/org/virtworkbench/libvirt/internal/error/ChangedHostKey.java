package org.virtworkbench.libvirt.internal.error;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;

/** Reads ssh's long warning that a host shows another key than before. */
final class ChangedHostKey {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]+");
    private static final Pattern REMOVAL = Pattern.compile("ssh-keygen .*?-R \"[^\"]+\"");

    private ChangedHostKey() {
    }

    static boolean isChanged(String said) {
        return said.toLowerCase(Locale.ROOT).contains("has changed");
    }

    static String why(ConnectionUri uri, String said) {
        Matcher fingerprint = FINGERPRINT.matcher(said);
        return NLS.bind(Messages.ChangedHostKey_why, OpenCures.host(uri), fingerprint.find() ? fingerprint.group() : "?");
    }

    static String cure(ConnectionUri uri, String said) {
        Matcher removal = REMOVAL.matcher(said);
        return NLS.bind(Messages.cure_hostKeyChanged, OpenCures.host(uri),
                removal.find() ? removal.group() : "ssh-keygen -R " + OpenCures.host(uri));
    }
}
