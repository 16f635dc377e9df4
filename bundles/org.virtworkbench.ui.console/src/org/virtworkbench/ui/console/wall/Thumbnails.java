package org.virtworkbench.ui.console.wall;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Screenshot;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.ui.forms.BackgroundJob;

/** Pictures of the guests that somebody sees, kept fresh: from an open console, else from the host, at its {@link Pace}. UI thread. */
final class Thumbnails implements AutoCloseable {

    private static final int TICK_MILLIS = 500;
    private static final int DEPTH = 24;

    private final Display display;
    private final Connections connections;
    private final OpenScreens screens;
    private final Supplier<List<Guest>> seen;
    private final Supplier<Point> size;
    private final Consumer<UUID> changed;
    private final Pace pace;
    private final Map<UUID, Image> images = new HashMap<>();
    private final Map<UUID, Long> copied = new HashMap<>();
    private final Runnable tick = this::tick;
    private boolean closed;

    /**
     * @param display of the UI thread
     * @param connections to the hosts
     * @param screens the open consoles
     * @param hosts when they may be asked
     * @param seen gives the guests that somebody sees just now
     * @param size gives how large pictures may be, in pixels
     * @param changed hears whose picture changed
     */
    Thumbnails(Display display, Connections connections, OpenScreens screens, HostRests hosts, Supplier<List<Guest>> seen,
            Supplier<Point> size,
            Consumer<UUID> changed) {
        this.display = display;
        this.connections = connections;
        this.screens = screens;
        this.pace = new Pace(hosts);
        this.seen = seen;
        this.size = size;
        this.changed = changed;
    }

    /** Begins, and looks around at once. */
    void start() {
        tick();
    }

    /** {@return the picture of a guest, once there is one} */
    Optional<Image> image(UUID guest) {
        return Optional.ofNullable(images.get(guest));
    }

    /** Drops pictures of guests that are not there any more. */
    void keepOnly(Set<UUID> guests) {
        pace.keepOnly(guests);
        copied.keySet().retainAll(guests);
        Set<UUID> gone = new HashSet<>(images.keySet());
        gone.removeAll(guests);
        gone.forEach(guest -> images.remove(guest).dispose());
    }

    private void tick() {
        if (closed) {
            return;
        }
        Map<String, List<UUID>> byHost = new LinkedHashMap<>();
        Map<UUID, String> names = new HashMap<>();
        long now = System.nanoTime();
        for (Guest guest : seen.get()) {
            UUID uuid = guest.getUuid();
            Optional<FrameBuffer> open = screens.screen(uuid);
            if (open.isPresent()) {
                copy(uuid, open.get(), now);
            } else {
                byHost.computeIfAbsent(guest.getHost().getId(), host -> new ArrayList<>()).add(uuid);
                names.put(uuid, guest.getName());
            }
        }
        byHost.forEach((host, guests) -> pace.next(host, guests, now).ifPresent(guest -> fetch(host, guest, names.get(guest))));
        display.timerExec(TICK_MILLIS, tick);
    }

    private void copy(UUID guest, FrameBuffer frame, long now) {
        if (now - copied.getOrDefault(guest, now - Pace.SHORTEST) >= Pace.SHORTEST) {
            Point most = size.get();
            copied.put(guest, now);
            new BackgroundJob(Messages.job, monitor -> tell(guest, Thumbnail.of(frame, most.x, most.y))).schedule();
        }
    }

    private void fetch(String host, UUID guest, String name) {
        Point most = size.get();
        new BackgroundJob(Messages.job, monitor -> {
            long start = System.nanoTime();
            boolean failed = true;
            try (ConnectionLease lease = connections.lease(host, Messages.job)) {
                Screenshot shot = lease.connection().guests().screenshot(guest);
                long took = System.nanoTime() - start;
                Thumbnail picture = ScreenshotReader.read(shot, most.x, most.y);
                failed = false;
                tell(guest, picture);
                done(host, took, false);
            } catch (HypervisorException | IOException e) {
                ILog.of(Thumbnails.class).info(name + ": " + e.getMessage()); // such as a guest without a screen
            } finally {
                if (failed) {
                    done(host, System.nanoTime() - start, true);
                }
            }
        }).schedule();
    }

    private void done(String host, long took, boolean failed) {
        if (!display.isDisposed()) { // also when nobody looks any more: others want to know that the host is free
            display.asyncExec(() -> pace.done(host, took, failed, System.nanoTime()));
        }
    }

    private void tell(UUID guest, Thumbnail picture) {
        onDisplay(() -> {
            ImageData data = new ImageData(picture.width(), picture.height(), DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
            data.setPixels(0, 0, picture.pixels().length, picture.pixels(), 0);
            Image before = images.put(guest, new Image(display, data));
            if (before != null) {
                before.dispose();
            }
            changed.accept(guest);
        });
    }

    private void onDisplay(Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    news.run();
                }
            });
        }
    }

    /** Ends it and disposes the pictures. */
    @Override
    public void close() {
        closed = true;
        display.timerExec(-1, tick);
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
