package org.virtworkbench.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Host;

/**
 * Objects of a host in a table above, what there is about the selected ones below.
 *
 * @param <E> type of the objects
 */
public abstract class HostListPage<E extends EObject> extends InventoryPage<Host> {

    private static final int WHOLE = 100;

    private final int share;
    private SashForm sash;
    private ObjectTable<E> table;
    private Optional<E> wanted = Optional.empty();

    /**
     * @param editor that it is a page of
     * @param id of the page
     * @param title on its tab
     * @param share of the height that the table has at first, in percent
     */
    protected HostListPage(InventoryEditor<Host> editor, String id, String title, int share) {
        super(editor, id, title);
        this.share = share;
    }

    /** {@return the table, and makes what stands above it} */
    protected abstract ObjectTable<E> createTable(Composite parent);

    /**
     * Makes what stands below.
     *
     * @param parent with a grid layout
     * @param whole disposed with the page
     */
    protected abstract void createBelow(Composite parent, Composite whole);

    /** {@return what fills the tool bars, each for itself} */
    protected abstract List<Runnable> bars();

    /** {@return what the table shows} */
    protected abstract List<E> objects(Host host);

    /** Shows what others are selected, or the same ones anew. */
    protected abstract void selected();

    /** Shows all in the other theme. */
    protected void themeChanged() {
        table.viewer().refresh();
    }

    /** {@return the table} */
    protected final ObjectTable<E> table() {
        return table;
    }

    @Override
    protected final void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = createTable(frame(sash));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
    }

    @Override
    protected final List<Runnable> furtherContent() {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> createBelow(frame(sash), sash));
        steps.addAll(bars());
        steps.add(this::listen);
        return steps;
    }

    private void listen() {
        table.viewer().addSelectionChangedListener(event -> selected());
        sash.setWeights(share, WHOLE - share);
        Subscription themes = services().icons().onThemeChange(this::themeChanged);
        sash.addDisposeListener(event -> themes.close());
    }

    private static Composite frame(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(frame);
        return frame;
    }

    /** Selects an object, as soon as the page is made. */
    public final void reveal(E object) {
        wanted = Optional.of(object);
        if (isComplete()) {
            selectWanted();
        }
    }

    private void selectWanted() {
        wanted.filter(object -> object.eContainer() != null).ifPresent(object -> {
            table.viewer().setSelection(new StructuredSelection(object), true);
            wanted = Optional.empty();
        });
    }

    @Override
    protected final IStructuredSelection selectionWithin() {
        return table == null ? StructuredSelection.EMPTY : table.viewer().getStructuredSelection();
    }

    @Override
    protected void show(Host shown) {
        List<E> objects = List.copyOf(objects(shown));
        table.show(objects);
        selectWanted();
        if (table.selection().isEmpty() && !objects.isEmpty()) {
            table.viewer().setSelection(new StructuredSelection(table.viewer().getElementAt(0)));
        }
        selected();
    }
}
