package org.virtworkbench.ui.forms;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.editor.FormPage;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.ui.widgets.ConnectionBanner;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.Later;

/**
 * A page of an {@link InventoryEditor}. Shows its content while the object is there, greyed while the host is not connected, and else why there is nothing.
 * Only a page that is seen is kept up to date.
 *
 * @param <T> type of the object
 */
public abstract class InventoryPage<T extends EObject> extends FormPage {

    private static final int PAUSE_MILLIS = 5;
    /** In which the editor is shown and activated. */
    private static final int TURNS_FIRST = 3;

    private final InventoryEditor<T> editor;
    private Composite root;
    private Optional<ConnectionBanner> banner = Optional.empty();
    private Composite stack;
    private Optional<EmptyState> absent = Optional.empty();
    private Composite content;
    private boolean complete;
    private boolean wantsFocus;
    private boolean outdated;
    private boolean greyed;

    /**
     * @param editor that it is a page of
     * @param id of the page
     * @param title on its tab
     */
    protected InventoryPage(InventoryEditor<T> editor, String id, String title) {
        super(editor, id, title);
        this.editor = editor;
    }

    /** Makes the widgets; {@link #show} fills them. */
    protected abstract void createContent(Composite parent);

    /**
     * {@return what makes further widgets after {@link #createContent}, step by step; where there are any, the window answers before the first one and between
     * all, and the page is shown after the last}
     */
    protected List<Runnable> furtherContent() {
        return List.of();
    }

    /** Shows all of the object as it is now. */
    protected abstract void show(T shown);

    /** Shows what changed; the host's changes among them. Called only while the page is seen. */
    protected abstract void update(T shown, ChangeSet changes);

    /** Says why there is nothing to show. */
    protected abstract void showAbsent(EmptyState state, Presence presence);

    /** {@return what is selected on the page; empty for the object itself} */
    protected IStructuredSelection selectionWithin() {
        return StructuredSelection.EMPTY;
    }

    /** To be called when {@link #selectionWithin} changed. */
    protected final void selectionChanged() {
        editor.selectedWithin(this);
    }

    /** {@return the services of the editor} */
    protected final Services services() {
        return editor.services();
    }

    /** {@return the editor} */
    protected final InventoryEditor<T> editor() {
        return editor;
    }

    @Override
    public void createPartControl(Composite parent) {
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        stack = new Composite(root, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        stack.setLayout(new StackLayout());
        content = new Composite(stack, SWT.NONE);
        List<Runnable> further = furtherContent();
        if (further.isEmpty()) {
            createContent(content);
            beComplete();
        } else {
            Queue<Runnable> steps = new ArrayDeque<>();
            steps.add(() -> createContent(content));
            steps.addAll(further);
            steps.add(this::beComplete);
            afterTurns(TURNS_FIRST, () -> goOn(steps));
        }
    }

    private void afterTurns(int turns, Runnable action) {
        if (turns == 0) {
            action.run();
        } else {
            Later.run(root, () -> afterTurns(turns - 1, action));
        }
    }

    /** With a pause before each step, in which all else has its turn. */
    private void goOn(Queue<Runnable> steps) {
        root.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (!root.isDisposed()) {
                steps.remove().run();
                if (!steps.isEmpty()) {
                    goOn(steps);
                }
            }
        });
    }

    private void beComplete() {
        complete = true;
        refreshAll();
        if (wantsFocus) {
            root.getDisplay().asyncExec(this::setFocusWhenShown);
        }
    }

    /** {@return whether all of its widgets are made} */
    public final boolean isComplete() {
        return complete;
    }

    @Override
    public Control getPartControl() {
        return root;
    }

    @Override
    public void setActive(boolean active) {
        if (active) {
            becameVisible();
        }
    }

    @Override
    public void setFocus() {
        if (!complete) {
            wantsFocus = true;
        } else if (stack.getSize().x > 0) {
            ((StackLayout) stack.getLayout()).topControl.setFocus();
        } else {
            root.getDisplay().asyncExec(this::setFocusWhenShown);
        }
    }

    /** Takes the focus when the page has been laid out: what has no size yet can't, and without it no key is heard. */
    private void setFocusWhenShown() {
        if (!root.isDisposed() && root.isVisible() && editor.getSite().getPage().getActivePart() == editor) {
            ((StackLayout) stack.getLayout()).topControl.setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    /** Brings the page up to date if it was not seen for a while. */
    void becameVisible() {
        if (complete && outdated && root.isVisible()) {
            refreshAll();
        }
    }

    /** Takes changes of the inventory. */
    void apply(ChangeSet changes, boolean other) {
        if (!complete || root.isDisposed()) {
            return; // all is shown when it is made
        }
        if (!root.isVisible()) {
            outdated = true;
        } else if (other || outdated) {
            refreshAll();
        } else {
            editor.host().filter(changes.changed()::containsKey).ifPresent(host -> showHost());
            editor.object().ifPresent(shown -> update(shown, changes));
        }
    }

    private void refreshAll() {
        outdated = false;
        boolean present = editor.object().isPresent();
        if (!present) {
            showAbsent(absent(), editor.presence());
        }
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = present ? content : absent();
        stack.layout();
        showHost();
        editor.object().ifPresent(this::show);
    }

    private EmptyState absent() {
        if (absent.isEmpty()) {
            absent = Optional.of(new EmptyState(stack, services().icons()));
        }
        return absent.get();
    }

    private void showHost() {
        editor.host().ifPresent(host -> {
            boolean connected = host.getState() == ConnectionState.CONNECTED;
            if (!connected && banner.isEmpty()) {
                ConnectionBanner made = new ConnectionBanner(root, 1, services().icons(), services().connections(), services().failures());
                made.moveAbove(stack);
                banner = Optional.of(made);
            }
            banner.ifPresent(shown -> shown.show(host));
            grey(!connected);
        });
    }

    private void grey(boolean grey) {
        if (greyed != grey) {
            greyed = grey;
            IStylingEngine engine = getSite().getService(IStylingEngine.class);
            engine.setClassname(content, grey ? CssClass.STALE.id() : "");
        }
    }
}
