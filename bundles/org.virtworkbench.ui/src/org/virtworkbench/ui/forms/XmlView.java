package org.virtworkbench.ui.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;

/** An XML document to read, and where it is wanted to edit: coloured, searched with Enter and Shift+Enter, copied. */
public final class XmlView extends Composite {

    private final StyledText text;
    private final Text find;
    private final Label note;
    private final ToolBar bar;
    private final Icons icons;
    private final Colors colors;
    private Optional<TextUndo> undo = Optional.empty();
    private boolean showing;

    /**
     * @param parent with a layout that lets it fill the room
     * @param icons of the product
     * @param colors of the product
     */
    public XmlView(Composite parent, Icons icons, Colors colors) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.colors = colors;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 12).spacing(8, 8).applyTo(this);
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        note = CssClass.MUTED.on(new Label(this, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(note);
        find = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        find.setMessage(Messages.Xml_find);
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(find);
        text = new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 8, 8, 8);
        text.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(300, 200).applyTo(text);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Xml_text;
            }
        });
        find.addListener(SWT.Modify, event -> find(text.getSelection().x, true));
        find.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                boolean forward = (event.stateMask & SWT.SHIFT) == 0;
                find(forward ? text.getSelection().y : text.getSelection().x - 1, forward);
            }
        });
        FindKey.on(find, text);
        Subscription themes = icons.onThemeChange(this::colour);
        addDisposeListener(event -> themes.close());
    }

    /** {@return a new button left of the search field} */
    public ToolItem button(String icon, String label, String tip, int style, Runnable run) {
        ToolItem item = new ToolItem(bar, style);
        item.setText(label);
        item.setToolTipText(tip);
        if (!icon.isEmpty()) {
            item.setImage(icons.image(icon));
            Subscription themes = icons.onThemeChange(() -> item.setImage(icons.image(icon)));
            item.addDisposeListener(event -> themes.close());
        }
        item.addListener(SWT.Selection, event -> run.run());
        layout();
        return item;
    }

    /**
     * Lets a person edit the document, with undo and redo by the usual keys.
     *
     * @param edited takes each text that the person makes of it
     */
    public void edit(Consumer<String> edited) {
        text.setEditable(true);
        undo = Optional.of(new TextUndo(text));
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                colour();
                edited.accept(text.getText());
            }
        });
    }

    /** Adds the button that copies the whole document. */
    public void addCopy() {
        button("copy", Messages.Xml_copy, Messages.Xml_copyTip, SWT.PUSH, () -> ClipboardText.put(getDisplay(), text.getText()));
    }

    /** Adds the button that fetches the document again. */
    public void addRefresh(Runnable run) {
        button("refresh", Messages.Xml_refresh, Messages.Xml_refreshTip, SWT.PUSH, run);
    }

    /** Puts the cursor at the beginning of a line, counted from 1. */
    public void goTo(int line) {
        int index = Math.clamp(line - 1L, 0, text.getLineCount() - 1);
        text.setSelection(text.getOffsetAtLine(index));
        text.showSelection();
        text.setFocus();
    }

    /** Says that the document is on its way; an older one stays meanwhile. */
    public void showLoading() {
        note.setText(Messages.Xml_loading);
    }

    /** Says why there is no document; an older one stays. */
    public void showFailure(String why) {
        note.setText(why.isEmpty() ? Messages.Xml_failed : why.replace("&", "&&"));
    }

    /** Shows a document, at the place where the one before was. */
    public void show(String document) {
        note.setText("");
        String shown = document.replace("\r\n", "\n");
        if (!shown.equals(text.getText())) {
            int top = text.getTopIndex();
            showing = true;
            text.setText(shown);
            showing = false;
            undo.ifPresent(TextUndo::forget);
            colour();
            if (top > 0) {
                text.setTopIndex(top);
            }
        }
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }

    private void colour() {
        text.setStyleRanges(XmlColouring.of(text.getText()).stream().map(span -> {
            StyleRange range = new StyleRange();
            range.start = span.start();
            range.length = span.length();
            range.foreground = colors.color(palette -> switch (span.kind()) {
                case COMMENT -> palette.muted();
                case TAG -> palette.accent();
                case NAME -> palette.memory().line();
                case VALUE -> palette.running();
            });
            return range;
        }).toArray(StyleRange[]::new));
        text.setSelectionBackground(colors.color(Palette::accent));
        text.setSelectionForeground(colors.color(Palette::background));
    }

    private void find(int from, boolean forward) {
        String wanted = find.getText().toLowerCase(Locale.ROOT);
        String all = text.getText().toLowerCase(Locale.ROOT);
        note.setText("");
        if (wanted.isEmpty()) {
            text.setSelection(text.getSelection().x);
            return;
        }
        int at = forward ? all.indexOf(wanted, from) : all.lastIndexOf(wanted, from);
        if (at < 0) {
            at = forward ? all.indexOf(wanted) : all.lastIndexOf(wanted);
        }
        if (at < 0) {
            note.setText(Messages.Xml_none);
        } else {
            text.setSelection(at, at + wanted.length());
            text.showSelection();
        }
    }
}
