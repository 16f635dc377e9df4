package org.virtworkbench.ui.guest;

import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** How high a tree must be to show all of its open rows without scrolling. */
final class TreeHeight {

    private TreeHeight() {
    }

    static int of(Tree tree) {
        return tree.getHeaderHeight() + rows(tree.getItems()) * tree.getItemHeight() + 4;
    }

    private static int rows(TreeItem[] items) {
        int rows = items.length;
        for (TreeItem item : items) {
            if (item.getExpanded()) {
                rows += rows(item.getItems());
            }
        }
        return rows;
    }
}
