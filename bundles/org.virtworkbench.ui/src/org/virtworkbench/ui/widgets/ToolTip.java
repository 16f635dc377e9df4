package org.virtworkbench.ui.widgets;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;

/** Keeps the tip of a tool from staying on the screen, over the dialog that the tool opens: GTK takes it away only when the pointer moves on. UI thread. */
public final class ToolTip implements AutoCloseable {

    private final ToolItem tool;
    private final String tip;

    private ToolTip(ToolItem tool) {
        this.tool = tool;
        tip = tool == null ? null : tool.getToolTipText();
        if (tool != null) {
            tool.setToolTipText(null);
        }
    }

    /**
     * {@return what gives the tip back when it is closed}
     *
     * @param trigger what a command was called by, such as an {@link Event}; nothing happens where that was no tool
     */
    public static ToolTip without(Object trigger) {
        return new ToolTip(trigger instanceof Event event && event.widget instanceof ToolItem item ? item : null);
    }

    @Override
    public void close() {
        if (tool != null && !tool.isDisposed() && tool.getToolTipText() == null) {
            tool.setToolTipText(tip);
        }
    }
}
