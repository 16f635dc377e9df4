package org.virtworkbench.ui.console.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.GuestPictures;

/** Gives other bundles the pictures of the wall. */
@Component
public final class ScreenPictures implements GuestPictures {

    /** Pictures that are kept for when somebody scrolls back. */
    private static final int MOST_KEPT = 200;

    private final Connections connections;
    private final OpenScreens screens;
    private final HostRests hosts;

    /** Made by the service runtime. */
    @Activate
    public ScreenPictures(@Reference Connections connections, @Reference OpenScreens screens, @Reference HostRests hosts) {
        this.connections = connections;
        this.screens = screens;
        this.hosts = hosts;
    }

    @Override
    public Pictures watch(Viewer viewer) {
        Watch watch = new Watch(viewer);
        watch.thumbnails.start();
        return watch;
    }

    /** One who looks. */
    private final class Watch implements Pictures {

        private final Set<UUID> kept = new HashSet<>();
        private final Viewer viewer;
        private final Thumbnails thumbnails;

        Watch(Viewer viewer) {
            this.viewer = viewer;
            thumbnails = new Thumbnails(Display.getCurrent(), connections, screens, hosts, this::seen, viewer::size, viewer::changed);
        }

        private List<Guest> seen() {
            List<Guest> seen = viewer.seen();
            List<UUID> guests = seen.stream().map(Guest::getUuid).toList();
            kept.addAll(guests);
            if (kept.size() > MOST_KEPT) {
                kept.retainAll(guests);
                thumbnails.keepOnly(kept);
            }
            return seen;
        }

        @Override
        public Optional<Image> image(UUID guest) {
            return thumbnails.image(guest);
        }

        @Override
        public void close() {
            thumbnails.close();
        }
    }
}
