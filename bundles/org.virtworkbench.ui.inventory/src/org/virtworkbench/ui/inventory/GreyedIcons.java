package org.virtworkbench.ui.inventory;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.virtworkbench.ui.Icons;

/** The icons in grey, for what is out of date. Owns its images. UI thread. */
public final class GreyedIcons {

    private final Icons icons;
    private final Map<Image, Image> images = new HashMap<>();

    /** Makes none yet. */
    public GreyedIcons(Icons icons) {
        this.icons = icons;
    }

    /** {@return an icon in the theme of now, in grey} */
    public Image image(String name) {
        return images.computeIfAbsent(icons.image(name), image -> new Image(image.getDevice(), image, SWT.IMAGE_DISABLE));
    }

    /** Disposes all. */
    public void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
