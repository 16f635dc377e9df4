package org.virtworkbench.ui.console.serial;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.terminal.Place;
import org.virtworkbench.terminal.Range;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** Looks for text in a terminal and its history, from the newest to the oldest. Hidden until it is wanted. UI thread. */
final class FindBar extends Composite {

    private static final Place END = new Place(Long.MAX_VALUE, 0);
    private static final int FIELD_WIDTH = 240;

    private final Terminal terminal;
    private final TerminalCanvas canvas;
    private final Text field;
    private final Label result;

    FindBar(Composite parent, Icons icons, Terminal terminal, TerminalCanvas canvas) {
        super(parent, SWT.NONE);
        this.terminal = terminal;
        this.canvas = canvas;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(this);
        field = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
        field.setMessage(Messages.Find_prompt);
        GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(field);
        ToolBar buttons = new ToolBar(this, SWT.FLAT);
        item(buttons, icons, "collapse", Messages.Find_previous, () -> find(true));
        item(buttons, icons, "expand", Messages.Find_next, () -> find(false));
        item(buttons, icons, "clear", Messages.Find_close, this::close);
        result = CssClass.MUTED.on(new Label(this, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(result);
        field.addListener(SWT.Modify, event -> {
            canvas.select(Optional.empty());
            find(true);
        });
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                find((event.stateMask & SWT.SHIFT) == 0);
            } else if (event.keyCode == SWT.ESC) {
                close();
            }
        });
        visible(false);
    }

    private static void item(ToolBar bar, Icons icons, String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** Shows it, ready to type. */
    void open() {
        visible(true);
        field.selectAll();
        field.setFocus();
    }

    private void close() {
        visible(false);
        canvas.forceFocus();
    }

    private void visible(boolean shown) {
        GridData place = getLayoutData() instanceof GridData data ? data : new GridData(SWT.FILL, SWT.FILL, true, false);
        place.exclude = !shown;
        setLayoutData(place);
        setVisible(shown);
        getParent().layout(true, true);
    }

    private void find(boolean backward) {
        String wanted = field.getText();
        if (wanted.isEmpty()) {
            result.setText("");
            return;
        }
        Optional<Range> here = canvas.selection();
        Place start = here.map(range -> backward ? range.from() : range.to()).orElse(END);
        Optional<Range> found = terminal.find(wanted, start, backward)
                .or(() -> terminal.find(wanted, backward ? END : new Place(0, 0), backward));
        found.ifPresent(canvas::reveal);
        result.setText(found.isPresent() ? "" : Messages.Find_none);
        result.requestLayout();
    }
}
