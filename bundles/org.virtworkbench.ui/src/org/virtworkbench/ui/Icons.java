package org.virtworkbench.ui;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.theme.Theme;

/**
 * The icons of this product by their name, in the variant that fits the theme; an OSGi service, used on the UI thread. A name is a file below
 * {@code icons/light} without its suffix: {@code guest-running}, {@code large/demo}. Images are shared and live as long as the display: callers don't
 * dispose them.
 */
@Component(service = Icons.class)
public final class Icons {

    /** What records have by themselves is put together anew in each start, which takes longer than the rest of an icon. */
    private record Key(String name, boolean dark, boolean doubled) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && dark == key.dark && doubled == key.doubled && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode() + (dark ? 1 : 0) + (doubled ? 2 : 0);
        }
    }

    private final Theme theme;
    private final Map<Key, Image> images = new HashMap<>();

    /** Made by the service runtime. */
    @Activate
    public Icons(@Reference Theme theme) {
        this.theme = theme;
    }

    /**
     * {@return the image in the theme of now}
     *
     * @param name the icon's
     */
    public Image image(String name) {
        return image(new Key(name, theme.isDark(), false));
    }

    /**
     * {@return the image in the theme of now, drawn twice as wide and high}
     *
     * @param name the icon's
     */
    public Image doubled(String name) {
        return image(new Key(name, theme.isDark(), true));
    }

    /**
     * {@return how to make the image in the theme of now}
     *
     * @param name the icon's
     */
    public ImageDescriptor descriptor(String name) {
        return descriptor(new Key(name, theme.isDark(), false));
    }

    /**
     * Hears when all icons have to be asked for anew.
     *
     * @param listener called on the UI thread
     * @return ends it
     */
    public Subscription onThemeChange(Runnable listener) {
        return theme.onChange(listener);
    }

    private Image image(Key wanted) {
        return images.computeIfAbsent(wanted, key -> {
            Display display = Display.getCurrent();
            if (images.isEmpty()) {
                display.disposeExec(this::dispose);
            }
            ImageDescriptor descriptor = descriptor(key);
            return key.doubled() ? new Image(display, (ImageDataProvider) zoom -> descriptor.getImageData(2 * zoom))
                    : descriptor.createImage(display);
        });
    }

    private ImageDescriptor descriptor(Key key) {
        Bundle bundle = FrameworkUtil.getBundle(Icons.class);
        URL url = bundle.getEntry("icons/" + (key.dark() ? "dark/" : "light/") + key.name() + ".svg");
        if (url == null) {
            ILog.of(bundle).warn("There is no icon " + key.name());
            return ImageDescriptor.getMissingImageDescriptor();
        }
        return ImageDescriptor.createFromURL(url);
    }

    private void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
