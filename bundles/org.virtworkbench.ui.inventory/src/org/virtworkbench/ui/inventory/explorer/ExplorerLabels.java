package org.virtworkbench.ui.inventory.explorer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.HostObject;
import org.virtworkbench.model.inventory.Network;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.model.inventory.Volume;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.StateTexts;
import org.virtworkbench.ui.inventory.GreyedIcons;
import org.virtworkbench.ui.inventory.GuestFolder;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/** Names with icons, and behind them in a muted colour what else matters. What a host that is not connected has is greyed. UI thread. */
final class ExplorerLabels {

    private static final String GAP = "  ";

    private final Icons icons;
    private final GreyedIcons greyedIcons;
    private final Colors colors;

    /**
     * Some words in one colour.
     *
     * @param words that follow those before
     * @param color that they have where they are not selected
     */
    record Part(String words, Color color) {
    }

    ExplorerLabels(Icons icons, Colors colors) {
        this.icons = icons;
        this.colors = colors;
        greyedIcons = new GreyedIcons(icons);
    }

    /** {@return the words of an element with their colours} */
    List<Part> parts(Object element) {
        Part name = new Part(name(element), colors.color(isOld(element) ? Palette::greyed : Palette::text));
        String more = more(element);
        return more.isEmpty() ? List.of(name) : List.of(name, new Part(GAP + more, colors.color(Palette::muted)));
    }

    /** {@return all words of an element} */
    String text(Object element) {
        String more = more(element);
        return more.isEmpty() ? name(element) : name(element) + GAP + more;
    }

    /** {@return the icon of an element, or null where it has none} */
    Image image(Object element) {
        String icon = icon(element);
        return icon.isEmpty() ? null : isOld(element) ? greyedIcons.image(icon) : icons.image(icon);
    }

    /** Begins anew with the icons of another theme. */
    void themeChanged() {
        greyedIcons.dispose();
    }

    /** Gives its images back. */
    void dispose() {
        greyedIcons.dispose();
    }

    /** {@return the name of an element alone} */
    static String name(Object element) {
        if (element instanceof HostObject object) {
            return object.getName();
        }
        if (element instanceof Host host) {
            return host.getName().isEmpty() ? host.getUri() : host.getName();
        }
        if (element instanceof GuestFolder folder) {
            return folder.name();
        }
        if (element instanceof Section section) {
            return section.kind() == Section.Kind.STORAGE ? Messages.Section_storage : Messages.Section_networks;
        }
        if (element instanceof Pending pending) {
            return isOld(pending) ? Messages.Volumes_unknown : Messages.Volumes_pending;
        }
        return element instanceof Volume volume ? volume.getName() : "";
    }

    private static String more(Object element) {
        if (element instanceof Host host) {
            return host.getState() == ConnectionState.CONNECTED ? count(host.getGuests().size()) : state(host);
        }
        if (element instanceof GuestFolder folder) {
            return count(folder.guests().size());
        }
        return element instanceof StoragePool pool && pool.getCapacity() > 0
                ? NLS.bind(Messages.Pool_free, Format.bytes(pool.getAvailable()))
                : "";
    }

    private static String count(int guests) {
        return guests == 0 ? "" : Integer.toString(guests);
    }

    private static String state(Host host) {
        return switch (host.getState()) {
            case RECONNECTING -> reconnecting(host);
            case FAILED ->
                NLS.bind(Messages.Host_failed, Optional.ofNullable(host.getProblem()).map(ConnectionProblem::what).orElse("")).strip();
            default -> StateTexts.text(host.getState()).toLowerCase();
        };
    }

    private static String reconnecting(Host host) {
        OptionalLong seconds = StateTexts.secondsToAttempt(host, Instant.now());
        return seconds.isPresent() ? NLS.bind(Messages.Host_waiting, Long.valueOf(seconds.getAsLong()))
                : NLS.bind(Messages.Host_reconnecting, Integer.valueOf(Math.max(1, host.getReconnectAttempt())));
    }

    private static String icon(Object element) {
        if (element instanceof Guest guest) {
            return StateTexts.icon(guest);
        }
        if (element instanceof Host host) {
            return StateTexts.icon(host);
        }
        if (element instanceof GuestFolder folder) {
            return folder.grouping() == GuestFolder.Grouping.TAG ? "tag" : "folder";
        }
        if (element instanceof Section section) {
            return section.kind() == Section.Kind.STORAGE ? "storage" : "network";
        }
        if (element instanceof StoragePool pool) {
            return StateTexts.icon(pool);
        }
        if (element instanceof Network network) {
            return StateTexts.icon(network);
        }
        return element instanceof Volume ? "volume" : "";
    }

    private static boolean isOld(Object element) {
        Host host = ExplorerContent.hostOf(element);
        return element != host && host != null && host.getState() != ConnectionState.CONNECTED;
    }
}
