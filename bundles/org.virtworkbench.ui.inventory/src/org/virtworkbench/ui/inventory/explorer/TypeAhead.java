package org.virtworkbench.ui.inventory.explorer;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Goes to the next row whose name begins with what a person types while the tree has the focus; GTK's own search does not know rows that have not been on screen.
 * The same letter again goes on to the next such row, and a letter that leads nowhere begins a new word. UI thread.
 */
final class TypeAhead {

    /** Milliseconds without a key after which a new word begins. */
    private static final int PAUSE = 1_000;
    /** They open and close rows. */
    private static final String KEYS_OF_TREES = "+-*=";

    private final Tree tree;
    private final ExplorerRows rows;
    private final Function<Object, String> name;
    private final Consumer<TreeItem> go;
    private String typed = "";
    private int last;

    /**
     * Begins to listen.
     *
     * @param tree with the focus
     * @param rows of the tree
     * @param name of an element
     * @param go goes to a row
     */
    TypeAhead(Tree tree, ExplorerRows rows, Function<Object, String> name, Consumer<TreeItem> go) {
        this.tree = tree;
        this.rows = rows;
        this.name = name;
        this.go = go;
        tree.addListener(SWT.KeyDown, this::key);
    }

    private void key(Event event) {
        if (!event.doit || event.character < ' ' || event.character == SWT.DEL
                || (event.stateMask & (SWT.MOD1 | SWT.MOD3 | SWT.MOD4)) != 0) {
            return;
        }
        String before = event.time - last < PAUSE ? typed : "";
        if (before.isEmpty() && (event.character == ' ' || KEYS_OF_TREES.indexOf(event.character) >= 0)) {
            return;
        }
        last = event.time;
        typed = before + event.character;
        event.doit = false;
        boolean again = typed.chars().allMatch(letter -> letter == typed.charAt(0));
        if (!find(again ? typed.substring(0, 1) : typed, before.isEmpty() || again)) {
            typed = String.valueOf(event.character);
            find(typed, true);
        }
    }

    private boolean find(String words, boolean further) {
        List<TreeItem> all = rows.unfolded();
        TreeItem[] selected = tree.getSelection();
        int begin = selected.length == 0 ? 0 : Math.max(0, all.indexOf(selected[0]) + (further ? 1 : 0));
        for (int i = 0; i < all.size(); i++) {
            TreeItem item = all.get((begin + i) % all.size());
            if (name.apply(item.getData()).regionMatches(true, 0, words, 0, words.length())) {
                go.accept(item);
                return true;
            }
        }
        return false;
    }
}
