package org.virtworkbench.ui.inventory.explorer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.ui.widgets.Later;

/**
 * The rows of the tree. An element that is closed has none below it but a placeholder; one that is open gets its rows a few milliseconds at a time, and each row
 * its words and icon when it comes on screen. So a host with ten thousand guests costs the window little. UI thread.
 */
final class ExplorerRows {

    private static final long SLICE_NANOS = 4_000_000;
    /** So many rows are made together even where the machine is slow: the tree of a usual host is there at once. */
    private static final int AT_ONCE = 60;

    private final Tree tree;
    private final ExplorerContent content;
    private final ExplorerOrder order;
    private final Predicate<Object> open;
    private final Consumer<TreeItem> writer;
    private final Branch top;
    private final Map<Object, Branch> branches = new HashMap<>();
    private final Map<Object, List<TreeItem>> rows = new HashMap<>();
    private final Set<TreeItem> written = new HashSet<>();
    private final Deque<Branch> unsettled = new ArrayDeque<>();
    private boolean goesOn;

    /**
     * @param tree virtual and empty
     * @param content tells what is below an element
     * @param order of the rows
     * @param open tells whether an element is to stand open when it comes
     * @param writer writes words and icon of the element that is a row's data
     */
    ExplorerRows(Tree tree, ExplorerContent content, ExplorerOrder order, Predicate<Object> open, Consumer<TreeItem> writer) {
        this.tree = tree;
        this.content = content;
        this.order = order;
        this.open = open;
        this.writer = writer;
        top = new Branch(Optional.empty(), order);
        tree.addListener(SWT.SetData, event -> write((TreeItem) event.item));
        tree.addListener(SWT.Expand, this::expanded);
    }

    /** Puts in what came below an element; at the top where that is empty. */
    void add(Optional<Object> parent, Collection<?> elements) {
        Branch branch = parent.isEmpty() ? top : branches.get(parent.get());
        if (branch != null) {
            branch.await(elements);
            settle(branch);
        } else {
            rowsOf(parent.get()).forEach(item -> prepare(item, parent.get()));
        }
    }

    /** Takes out what went from below an element; from the top where that is empty. */
    void remove(Optional<Object> parent, Collection<?> elements) {
        Branch branch = parent.isEmpty() ? top : branches.get(parent.get());
        if (branch != null) {
            branch.dismiss(elements);
            settle(branch);
        } else if (content.below(parent.get()).isEmpty()) {
            rowsOf(parent.get()).forEach(item -> item.setItemCount(0));
        }
    }

    /** Writes the rows of an element again, where they have been on screen. */
    void update(Object element) {
        rowsOf(element).stream().filter(written::contains).forEach(this::write);
    }

    /** {@return the elements whose rows have been on screen} */
    List<Object> seen() {
        return written.stream().map(TreeItem::getData).distinct().toList();
    }

    /** {@return the rows of an element; several for a guest with several tags} */
    List<TreeItem> rowsOf(Object element) {
        return rows.getOrDefault(element, List.of());
    }

    /** {@return a row of an element, which is made and whose parents are opened where need be; empty when it is not in the tree} */
    Optional<TreeItem> reach(Object element) {
        if (rowsOf(element).isEmpty()) {
            Optional<Object> parent = content.above(element);
            if (parent.isEmpty() || reach(parent.get()).isEmpty()) {
                return Optional.empty();
            }
            show(parent.get());
            Branch branch = branches.get(parent.get());
            if (branch != null && branch.poll(element)) {
                insert(branch, element);
            }
        }
        return rowsOf(element).stream().findFirst();
    }

    /** Opens or closes the rows of an element. */
    void setExpanded(Object element, boolean expanded) {
        if (expanded) {
            show(element);
        } else {
            rowsOf(element).forEach(item -> item.setExpanded(false));
        }
    }

    /** {@return all rows, except those below closed ones, from top to bottom} */
    List<TreeItem> unfolded() {
        List<TreeItem> all = new ArrayList<>();
        unfold(top, all);
        return all;
    }

    /** Makes all rows anew. */
    void rebuild() {
        List<Object> all = new ArrayList<>(top.elements());
        remove(Optional.empty(), all);
        add(Optional.empty(), all);
    }

    private void unfold(Branch branch, List<TreeItem> into) {
        for (int i = 0; i < branch.items().size(); i++) {
            TreeItem item = branch.items().get(i);
            into.add(item);
            Branch below = branches.get(branch.elements().get(i));
            if (below != null && below.item().equals(Optional.of(item)) && item.getExpanded()) {
                unfold(below, into);
            }
        }
    }

    private void expanded(Event event) {
        TreeItem item = (TreeItem) event.item;
        fill(item, item.getData());
        // GTK forgot which rows below stood open
        Later.run(tree, () -> branches.forEach((element, branch) -> {
            if (branch.item().filter(below -> below.getParentItem() == item && !below.getExpanded()).isPresent() && open.test(element)) {
                branch.item().get().setExpanded(true);
            }
        }));
    }

    private void show(Object element) {
        rowsOf(element).stream().findFirst().ifPresent(item -> {
            fill(item, element);
            expand(item);
        });
    }

    /** GTK opens only what stands in something open. */
    private static void expand(TreeItem item) {
        if (item.getParentItem() != null) {
            expand(item.getParentItem());
        }
        item.setExpanded(true);
    }

    /** Gives a new row what hangs below it: rows where it is to stand open, else something that can be opened. */
    private void prepare(TreeItem item, Object element) {
        if (!content.below(element).isEmpty()) {
            if (open.test(element)) {
                fill(item, element);
            } else if (item.getItemCount() == 0) {
                item.setItemCount(1);
            }
        }
    }

    private void fill(TreeItem item, Object element) {
        if (!branches.containsKey(element) && !content.below(element).isEmpty()) {
            Branch branch = new Branch(Optional.of(item), order);
            branches.put(element, branch);
            branch.await(content.below(element));
            settle(branch);
        }
    }

    /** Does what is to be done below an element: some at once, the rest bit by bit. */
    private void settle(Branch branch) {
        work(branch, System.nanoTime() + SLICE_NANOS);
        if (!branch.isSettled()) {
            unsettled.add(branch);
            goOn();
        }
    }

    private void goOn() {
        if (!goesOn) {
            goesOn = true;
            Later.run(tree, this::workSome);
        }
    }

    private void workSome() {
        goesOn = false;
        long end = System.nanoTime() + SLICE_NANOS;
        while (!unsettled.isEmpty() && System.nanoTime() < end) {
            Branch branch = unsettled.peek();
            work(branch, end);
            if (branch.isSettled() || branch.item().filter(TreeItem::isDisposed).isPresent()) {
                unsettled.remove(branch);
            }
        }
        if (!unsettled.isEmpty()) {
            goOn();
        }
    }

    private void work(Branch branch, long end) {
        if (branch.item().filter(TreeItem::isDisposed).isPresent()) {
            return;
        }
        int done = 0;
        for (Optional<TreeItem> gone = branch.pollLeaving(); gone.isPresent(); gone = branch.pollLeaving()) {
            forget(gone.get());
            gone.get().dispose();
            if (++done >= AT_ONCE && System.nanoTime() > end) {
                return;
            }
        }
        for (Optional<Object> element = branch.poll(); element.isPresent(); element = branch.poll()) {
            insert(branch, element.get());
            if (++done >= AT_ONCE && System.nanoTime() > end) {
                return;
            }
        }
    }

    private void insert(Branch branch, Object element) {
        int place = branch.placeOf(element);
        TreeItem item = newRow(branch, place);
        item.setData(element);
        branch.put(place, element, item);
        rows.merge(element, List.of(item), ExplorerRows::joined);
        if (branch.items().size() == 1) {
            branch.item().filter(parent -> open.test(parent.getData())).ifPresent(parent -> parent.setExpanded(true));
        }
        prepare(item, element);
    }

    /** The placeholder becomes the first row. */
    private TreeItem newRow(Branch branch, int place) {
        if (branch.item().isEmpty()) {
            return new TreeItem(tree, SWT.NONE, place);
        }
        TreeItem parent = branch.item().get();
        if (branch.items().isEmpty() && parent.getItemCount() == 1) {
            parent.setItemCount(0);
        }
        return new TreeItem(parent, SWT.NONE, place);
    }

    private void write(TreeItem item) {
        if (item.getData() != null) {
            written.add(item);
            writer.accept(item);
        }
    }

    private void forget(TreeItem item) {
        written.remove(item);
        Object element = item.getData();
        List<TreeItem> left = rowsOf(element).stream().filter(row -> row != item).toList();
        if (left.isEmpty()) {
            rows.remove(element);
        } else {
            rows.put(element, left);
        }
        Branch branch = branches.get(element);
        if (branch != null && branch.item().get() == item) {
            branches.remove(element);
            branch.items().forEach(this::forget);
        }
    }

    private static List<TreeItem> joined(List<TreeItem> some, List<TreeItem> more) {
        List<TreeItem> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
