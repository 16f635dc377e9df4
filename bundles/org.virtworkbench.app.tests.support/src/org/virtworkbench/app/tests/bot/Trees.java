package org.virtworkbench.app.tests.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Reads trees and walks in them by the names of their items, which end at a double blank. UI thread. */
public final class Trees {

    private static final String GAP = "  ";

    private Trees() {
    }

    /** {@return the name of an item: its text up to a double blank} */
    public static String name(TreeItem item) {
        String text = item.getText();
        int gap = text.indexOf(GAP);
        return gap < 0 ? text : text.substring(0, gap);
    }

    /** {@return the item at a path of names, expanding all before it; empty when it is not there} */
    public static Optional<TreeItem> find(Tree tree, String... path) {
        TreeItem[] items = tree.getItems();
        TreeItem found = null;
        for (String name : path) {
            if (found != null) {
                expand(found);
                items = found.getItems();
            }
            Optional<TreeItem> next = Arrays.stream(items).filter(item -> name(item).equals(name)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.get();
        }
        return Optional.ofNullable(found);
    }

    /** Expands an item as a click on its handle does. */
    public static void expand(TreeItem item) {
        if (!item.getExpanded()) {
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Expand, event);
            item.setExpanded(true);
        }
    }

    /** {@return names of the items below a path; of the topmost ones without a path; empty when the path is not there} */
    public static Optional<List<String>> names(Tree tree, String... path) {
        if (path.length == 0) {
            return Optional.of(Arrays.stream(tree.getItems()).map(Trees::name).toList());
        }
        return find(tree, path).map(item -> {
            expand(item);
            return Arrays.stream(item.getItems()).map(Trees::name).toList();
        });
    }

    /** {@return all items that were made, indented, all columns} */
    public static List<String> lines(Tree tree) {
        List<String> lines = new ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            lines(item, "", lines);
        }
        return lines;
    }

    private static void lines(TreeItem item, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent);
        for (int column = 0; column < Math.max(1, item.getParent().getColumnCount()); column++) {
            line.append(column == 0 ? "" : " | ").append(item.getText(column));
        }
        lines.add(line.toString());
        for (TreeItem child : item.getItems()) {
            lines(child, indent + GAP, lines);
        }
    }
}
