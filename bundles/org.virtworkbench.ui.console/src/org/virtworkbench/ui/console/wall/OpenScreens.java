package org.virtworkbench.ui.console.wall;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.rfb.FrameBuffer;

/** What the open consoles show, so that nobody asks a host for what is here already; an OSGi service. */
@Component(service = OpenScreens.class)
public final class OpenScreens {

    private final Map<UUID, Supplier<Optional<FrameBuffer>>> screens = new ConcurrentHashMap<>();

    /**
     * A console was opened.
     *
     * @param guest whose
     * @param screen gives what it shows, while it shows something; called on the UI thread
     * @return ends it
     */
    public Subscription opened(UUID guest, Supplier<Optional<FrameBuffer>> screen) {
        screens.put(guest, screen);
        return () -> screens.remove(guest, screen);
    }

    /** {@return what a guest's console shows; nothing where none is open} UI thread. */
    Optional<FrameBuffer> screen(UUID guest) {
        return Optional.ofNullable(screens.get(guest)).flatMap(Supplier::get);
    }
}
