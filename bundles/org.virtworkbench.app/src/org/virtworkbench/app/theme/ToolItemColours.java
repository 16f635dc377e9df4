package org.virtworkbench.app.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;

/**
 * The colours of tools on their bars. The theme engine is kept from them: it would take the toolkit's grey from those that can't be used. Those that are switched
 * on are marked, as the toolkit's own mark is hardly seen on a dark window; no event tells when a program switches one, but it is painted then. UI thread.
 */
public final class ToolItemColours {

    private static final String MARK = ToolItemColours.class.getName();

    private final Colors colors;

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
                event.type = SWT.None;
                if (canBeChosen(item)) {
                    tools.watch(item.getParent());
                }
            }
        });
    }

    private static boolean canBeChosen(ToolItem item) {
        return (item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
    }

    private void watch(ToolBar bar) {
        if (bar.getData(MARK) == null) {
            bar.setData(MARK, Boolean.TRUE);
            bar.addListener(SWT.Paint, event -> {
                for (ToolItem item : bar.getItems()) {
                    if (canBeChosen(item)) {
                        show(item);
                    }
                }
            });
        }
    }

    private void show(ToolItem item) {
        Color wanted = item.getSelection() ? colors.color(Palette::chosen) : null;
        if (item.getData(MARK) != wanted) {
            item.setData(MARK, wanted);
            item.getDisplay().asyncExec(() -> { // its bar is being painted just now
                if (!item.isDisposed()) {
                    item.setBackground(wanted);
                }
            });
        }
    }
}
