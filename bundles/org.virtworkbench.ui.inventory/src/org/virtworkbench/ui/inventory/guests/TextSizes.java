package org.virtworkbench.ui.inventory.guests;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** How large words are when they are painted: the same few come again and again, and GTK lays them out anew each time it is asked. UI thread. */
final class TextSizes {

    private static final int MOST = 1000;

    private final Map<String, Point> sizes = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Point> eldest) {
            return size() > MOST;
        }
    };
    private Font font;

    /**
     * {@return width and height in pixels, not to be changed}
     *
     * @param gc that the words are painted with
     * @param words to measure
     */
    Point of(GC gc, String words) {
        Font now = gc.getFont();
        if (!now.equals(font)) {
            font = now;
            sizes.clear();
        }
        return sizes.computeIfAbsent(words, gc::textExtent);
    }
}
