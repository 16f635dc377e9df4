package org.virtworkbench.app.theme;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/**
 * The colours of tools on their bars. The theme engine gives a bar's text one colour, and the toolkit then gives it to the tools that can't be used as well; and
 * its own mark of those that are switched on is hardly seen on a dark window. No event tells of either, but the bar is painted then. UI thread.
 */
public final class ToolItemColours {

    private static final String SHOWN = ToolItemColours.class.getName();

    private final Colors colors;

    /** What a tool was given; null for the toolkit's own. */
    private record Look(Color text, Color behind) {

        /** A record's own is made when it is first called: while a bar is painted that was just opened. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Look that && Objects.equals(text, that.text) && Objects.equals(behind, that.behind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(text, behind);
        }
    }

    private ToolItemColours(Colors colors) {
        this.colors = colors;
    }

    /**
     * Begins, with the bars that are made from now on.
     *
     * @param display whose bars they are
     * @param colors of the theme
     */
    public static void show(Display display, Colors colors) {
        ToolItemColours tools = new ToolItemColours(colors);
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof ToolItem item) {
                event.type = SWT.None; // the theme engine would take the colours away again
                tools.watch(item.getParent());
            }
        });
    }

    private void watch(ToolBar bar) {
        if (bar.getData(SHOWN) == null) {
            bar.setData(SHOWN, Boolean.TRUE);
            bar.addListener(SWT.Paint, event -> {
                for (ToolItem item : bar.getItems()) {
                    show(item);
                }
            });
        }
    }

    private void show(ToolItem item) {
        boolean chosen = (item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0 && item.getSelection();
        boolean text = !item.getText().isEmpty();
        Look wanted = new Look(text ? colors.color(item.isEnabled() ? Palette::text : Palette::greyed) : null,
                chosen ? colors.color(Palette::chosen) : null);
        Object shown = item.getData(SHOWN);
        if (!wanted.equals(shown)) {
            item.setData(SHOWN, wanted);
            item.getDisplay().asyncExec(() -> { // its bar is being painted just now
                if (!item.isDisposed()) {
                    if (wanted.text() != null) {
                        item.setForeground(wanted.text());
                    }
                    if (wanted.behind() != null || shown instanceof Look before && before.behind() != null) {
                        item.setBackground(wanted.behind());
                    }
                }
            });
        }
    }
}
