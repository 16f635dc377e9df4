package org.virtworkbench.ui.theme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.virtworkbench.core.inventory.InventoryService.Subscription;

/** Whether the window is light or dark just now; an OSGi service, used on the UI thread. */
@Component(service = { Theme.class, EventHandler.class }, immediate = true)
@EventTopics(IThemeEngine.Events.THEME_CHANGED)
@SuppressWarnings("restriction") // the platform tells of its themes in no other way
public final class Theme implements EventHandler {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Boolean> dark = Optional.empty();

    /** {@return whether the window is dark; before any theme was chosen, whether the desktop is} */
    public boolean isDark() {
        return dark.orElseGet(Display::isSystemDarkTheme);
    }

    /** {@return the colours that fit the window} */
    public Palette palette() {
        return Palette.of(isDark());
    }

    /**
     * Hears of changes between light and dark, on the UI thread.
     *
     * @param listener called after {@link #isDark()} changed
     * @return ends it
     */
    public Subscription onChange(Runnable listener) {
        Objects.requireNonNull(listener);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes the event of the platform's theme engine. */
    @Override
    public void handleEvent(Event event) {
        if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme) {
            boolean now = theme.getId().endsWith("dark");
            boolean changed = isDark() != now;
            dark = Optional.of(now);
            if (changed) {
                listeners.forEach(Runnable::run);
            }
        }
    }
}
