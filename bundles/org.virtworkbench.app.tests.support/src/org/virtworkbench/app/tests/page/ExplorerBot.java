package org.virtworkbench.app.tests.page;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Trees;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The tree of hosts. */
public final class ExplorerBot {

    private static final String ID = "org.virtworkbench.ui.inventory.explorer";

    private final IViewPart view;

    ExplorerBot(WorkbenchBot window) {
        view = window.show(ID);
    }

    /** {@return all that the view says while it has no tree} */
    public String text() {
        return Ui.get(() -> Widgets.allText(WorkbenchBot.body(view)));
    }

    /** {@return names of what is below a path, expanding it; empty when the path is not there} */
    public Optional<List<String>> names(String... path) {
        return Ui.get(() -> findTree().flatMap(tree -> Trees.names(tree, path)));
    }

    /** Waits until these are below a path, in this order. */
    public void untilNames(List<String> names, String... path) {
        Ui.untilEquals("what is below " + List.of(path), Optional.of(names), () -> findTree().flatMap(tree -> Trees.names(tree, path)));
    }

    /** Waits until something is there, or gone. */
    public void untilThere(boolean there, String... path) {
        Ui.untilEquals(List.of(path) + " is there", Boolean.valueOf(there),
                () -> Boolean.valueOf(findTree().flatMap(tree -> Trees.find(tree, path)).isPresent()));
    }

    /** {@return all that is written on an item} */
    public String label(String... path) {
        return Ui.get(() -> item(path).getText());
    }

    /** Waits until something is written on an item. */
    public void untilLabel(String words, String... path) {
        Ui.until(List.of(path) + " says " + words, () -> item(path).getText().contains(words));
    }

    /** Selects items with a common parent. */
    public void select(String... path) {
        untilThere(true, path);
        Input.focus(tree());
        Ui.run(() -> {
            TreeItem item = item(path);
            tree().setSelection(item);
            Event event = new Event();
            event.item = item;
            tree().notifyListeners(SWT.Selection, event);
        });
    }

    /** Selects an element as another part of the window does, which need not know where it stands. */
    public void reveal(Object element) {
        Ui.run(() -> ((Viewer) view.getSite().getSelectionProvider()).setSelection(new StructuredSelection(element), true));
    }

    /** Double clicks on an item. */
    public void open(String... path) {
        select(path);
        Ui.act(() -> tree().showItem(item(path)));
        Input.doubleClick(tree(), () -> item(path).getBounds());
    }

    /** Chooses from the context menu of what is selected. */
    public void chooseInContext(String... path) {
        Menus.chooseInContext(tree(), path);
    }

    /** {@return what the context menu of what is selected offers} */
    public List<String> contextItems() {
        return Menus.contextItems(tree());
    }

    /** {@return the tree} */
    public Tree tree() {
        return Ui.await("the explorer shows its tree", this::findTree);
    }

    private TreeItem item(String... path) {
        return findTree().flatMap(tree -> Trees.find(tree, path)).orElseThrow(() -> new AssertionError("There is no " + List.of(path)));
    }

    private Optional<Tree> findTree() {
        return Widgets.in(WorkbenchBot.body(view), Tree.class).stream().findFirst();
    }
}
