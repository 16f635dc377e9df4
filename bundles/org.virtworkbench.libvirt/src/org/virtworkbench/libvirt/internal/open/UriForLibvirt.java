package org.virtworkbench.libvirt.internal.open;

import org.virtworkbench.core.connection.ConnectionUri;

/** A URI as libvirt gets it. */
final class UriForLibvirt {

    private static final String NO_TTY = "no_tty";

    private UriForLibvirt() {
    }

    /**
     * Keeps ssh from asking on the terminal that the program was started from, where nobody looks: it fails instead, and says why.
     *
     * @param uri as the person wrote it
     * @return with {@code no_tty=1} where ssh would ask and the person did not say otherwise
     */
    static String of(ConnectionUri uri) {
        boolean ssh = uri.transport().map("ssh"::equals).orElse(false);
        if (!ssh || uri.query().map(query -> query.contains(NO_TTY + '=')).orElse(false)) {
            return uri.toString();
        }
        String text = uri.toString();
        String separator = uri.query().isPresent() ? text.endsWith("?") || text.endsWith("&") ? "" : "&" : "?";
        return text + separator + NO_TTY + "=1";
    }
}
