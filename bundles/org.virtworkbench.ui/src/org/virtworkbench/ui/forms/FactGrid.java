package org.virtworkbench.ui.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.CssClass;

/** Names and values below each other, in one or several columns. */
public final class FactGrid extends Composite {

    private static final int VALUE_WIDTH = 90;

    private final Icons icons;

    /** A fact; its value can be exchanged. */
    public static final class Fact {

        private final Label value;
        private final Control copy;

        private Fact(Label value, Control copy) {
            this.value = value;
            this.copy = copy;
        }

        /** Shows a value; an empty one as unknown. {@return whether that changed anything, so that the page must be laid out anew} */
        public boolean set(String text) {
            String shown = text.isEmpty() ? Format.UNKNOWN : text.replace("&", "&&");
            if (shown.equals(value.getText())) {
                return false;
            }
            value.setText(shown);
            if (copy != null) {
                copy.setVisible(!text.isEmpty());
            }
            return true;
        }

        /** Explains the value when the pointer rests on it. */
        public void hint(String text) {
            value.setToolTipText(text.isEmpty() ? null : text);
        }
    }

    /**
     * @param parent with any layout
     * @param columns of names with their values
     * @param icons of the product
     */
    public FactGrid(Composite parent, int columns, Icons icons) {
        super(parent, SWT.NONE);
        this.icons = icons;
        GridLayoutFactory.fillDefaults().numColumns(2 * columns).spacing(12, 5).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
    }

    /** {@return a new fact, unknown so far} */
    public Fact add(String name) {
        label(name);
        return new Fact(value(this), null);
    }

    /** {@return a new fact, unknown so far, with a button that copies its value} */
    public Fact addCopyable(String name) {
        label(name);
        Composite cell = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(cell);
        Label value = value(cell);
        GridData data = (GridData) value.getLayoutData();
        data.grabExcessHorizontalSpace = false;
        data.widthHint = SWT.DEFAULT;
        Control copy = CopyButton.create(cell, name, () -> value.getText().replace("&&", "&"), icons);
        copy.setVisible(false);
        return new Fact(value, copy);
    }

    private void label(String name) {
        Label label = CssClass.MUTED.on(new Label(this, SWT.NONE));
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    private static Label value(Composite parent) {
        Label value = new Label(parent, SWT.WRAP);
        value.setText(Format.UNKNOWN);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(value);
        return value;
    }
}
