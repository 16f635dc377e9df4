package org.virtworkbench.app.commandline;

import java.nio.file.Path;
import java.util.Optional;

import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.core.connection.ConnectionUri;

/**
 * How the window starts.
 *
 * @param connect the host to add where it is not known, to connect and to select
 * @param guest the guest to open
 * @param hostSummary whether the host is opened: that of {@code connect}, else the first one
 * @param demo whether the demo host is added
 * @param debug whether diagnosis goes to the error stream
 * @param screenshot where to leave a picture of the window, after which the program ends
 * @param size of the window
 * @param theme for this start, whatever the preferences say
 */
public record Options(Optional<ConnectionUri> connect, Optional<GuestToShow> guest, boolean hostSummary, boolean demo, boolean debug,
        Optional<Path> screenshot, Optional<WindowSize> size, Optional<ThemeChoice> theme) {

    /** What of a guest is opened. */
    public enum GuestPage {
        /** Its console. */
        CONSOLE,
        /** Its editor. */
        OVERVIEW,
        /** Its charts. */
        PERFORMANCE
    }

    /**
     * A guest to open.
     *
     * @param name its name, UUID or libvirt's number
     * @param page what of it
     */
    public record GuestToShow(String name, GuestPage page) {
    }

    /**
     * Size of a window.
     *
     * @param width in points
     * @param height in points
     */
    public record WindowSize(int width, int height) {
    }
}
