package org.virtworkbench.ui.inventory;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/** Words as they are measured and painted: the same few come again and again, and it takes longer to find their glyphs than to paint them. UI thread. */
public final class PaintedWords {

    private static final int MOST_SIZES = 1000;
    /** Each takes some kilobytes outside of the heap. */
    private static final int MOST_LAYOUTS = 300;

    private final Control control;
    private final Map<String, Point> sizes = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Point> eldest) {
            return size() > MOST_SIZES;
        }
    };
    private final Map<String, TextLayout> layouts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextLayout> eldest) {
            if (size() <= MOST_LAYOUTS) {
                return false;
            }
            eldest.getValue().dispose();
            return true;
        }
    };
    private Font font;

    /**
     * Knows none yet.
     *
     * @param control that they are painted in; what they hold is freed with it
     */
    public PaintedWords(Control control) {
        this.control = control;
        control.addDisposeListener(event -> forget());
    }

    /**
     * {@return width and height in pixels, not to be changed}
     *
     * @param gc that the words are painted with
     * @param words to measure
     */
    public Point size(GC gc, String words) {
        check(gc);
        return sizes.computeIfAbsent(words, gc::textExtent);
    }

    /**
     * Paints words in the foreground colour, and nothing behind them.
     *
     * @param gc to paint with
     * @param words one line
     * @param x left edge
     * @param y upper edge
     */
    public void paint(GC gc, String words, int x, int y) {
        check(gc);
        layouts.computeIfAbsent(words, this::layout).draw(gc, x, y);
    }

    private TextLayout layout(String words) {
        TextLayout layout = new TextLayout(control.getDisplay());
        layout.setFont(font);
        layout.setText(words);
        return layout;
    }

    private void check(GC gc) {
        Font now = gc.getFont();
        if (!now.equals(font)) {
            forget();
            font = now;
        }
    }

    private void forget() {
        sizes.clear();
        layouts.values().forEach(TextLayout::dispose);
        layouts.clear();
    }
}
