package org.virtworkbench.ui.inventory.explorer;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.ui.inventory.PaintedWords;
import org.virtworkbench.ui.inventory.guests.Ellipsis;

/**
 * Paints icons and words in their two colours, in the width that there is: a name that is too long is shortened, so that what stands behind it can still be read,
 * and comes up whole under the pointer. The texts of the items stay for screen readers. UI thread.
 */
final class ExplorerRowPainter {

    private static final int GAP = 4;

    private final Tree tree;
    private final TreeColumn column;
    private final ExplorerLabels labels;
    private final PaintedWords painted;

    /** Begins to paint. The tree gets a column of its own: without one GTK would measure all rows below the row that is written. */
    ExplorerRowPainter(Tree tree, ExplorerLabels labels) {
        this.tree = tree;
        this.labels = labels;
        painted = new PaintedWords(tree);
        column = new TreeColumn(tree, SWT.NONE);
        tree.addListener(SWT.Resize, event -> column.setWidth(Math.max(1, tree.getClientArea().width)));
        tree.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        tree.addListener(SWT.PaintItem, this::paint);
        tree.addListener(SWT.MouseHover, this::explain);
    }

    private void paint(Event event) {
        TreeItem item = (TreeItem) event.item;
        Object element = item.getData();
        if (element == null) {
            return;
        }
        Image image = labels.image(element);
        if (image != null) {
            Rectangle place = item.getImageBounds(0);
            Rectangle size = image.getBounds();
            event.gc.drawImage(image, place.x + Math.max(0, (place.width - size.width) / 2),
                    place.y + Math.max(0, (place.height - size.height) / 2));
        }
        Rectangle place = item.getTextBounds(0);
        paint(event.gc, labels.parts(element), place, (event.detail & SWT.SELECTED) != 0);
    }

    private void paint(GC gc, List<ExplorerLabels.Part> parts, Rectangle place, boolean selected) {
        Color before = gc.getForeground();
        int behind = parts.stream().skip(1).mapToInt(part -> width(gc, part.words())).sum();
        int x = place.x;
        int room = column.getWidth() - x - GAP;
        for (ExplorerLabels.Part part : parts) {
            boolean first = part == parts.get(0);
            String words = Ellipsis.fit(part.words(), Math.max(0, first ? room - behind : room), text -> width(gc, text));
            Point size = painted.size(gc, words);
            gc.setForeground(selected ? before : part.color());
            painted.paint(gc, words, x, place.y + Math.max(0, (place.height - size.y) / 2));
            x += size.x;
            room -= size.x;
        }
        gc.setForeground(before);
    }

    private int width(GC gc, String words) {
        return painted.size(gc, words).x;
    }

    private void explain(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        String words = item == null || item.getData() == null ? "" : labels.text(item.getData());
        GC gc = new GC(tree);
        try {
            boolean whole = words.isEmpty() || item.getTextBounds(0).x + width(gc, words) + GAP <= column.getWidth();
            tree.setToolTipText(whole ? null : words.replace("&", "&&"));
        } finally {
            gc.dispose();
        }
    }
}
