package org.virtworkbench.ui.widgets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;

/** Fills a part that has nothing to show: a large icon, what is the matter, and what to do about it. Its texts may be exchanged at any time. UI thread. */
public final class EmptyState extends Composite {

    private static final int TEXT_WIDTH = 360;
    private static final int MARGIN = 16;

    /**
     * Something to do.
     *
     * @param text on the button or link
     * @param run does it, on the UI thread
     */
    public record Action(String text, Runnable run) {
    }

    private final Icons icons;
    private final Label image;
    private final Label headline;
    private final Label text;
    private final Composite actions;
    private String icon = "";
    private List<Action> shown = List.of();

    /**
     * Makes an empty one; see {@link #show}.
     *
     * @param parent with a layout that lets it fill the room
     * @param icons of the product
     */
    public EmptyState(Composite parent, Icons icons) {
        super(parent, SWT.NONE);
        this.icons = icons;
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(this);
        Composite column = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        image = new Label(column, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(image);
        headline = CssClass.on(new Label(column, SWT.CENTER | SWT.WRAP), CssClass.HEADING);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(headline);
        text = CssClass.MUTED.on(new Label(column, SWT.CENTER | SWT.WRAP));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(text);
        actions = new Composite(column, SWT.NONE);
        actions.setLayout(RowLayoutFactory.swtDefaults().center(true).spacing(12).create());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(actions);
        Subscription themes = icons.onThemeChange(() -> image.setImage(icons.image(icon)));
        addDisposeListener(event -> themes.close());
        addListener(SWT.Resize, event -> fit());
        addListener(SWT.Show, event -> fit());
    }

    /**
     * Shows these.
     *
     * @param iconName for {@link Icons}, such as {@code large/guest}
     * @param newHeadline what is the matter
     * @param newText what to do, or why; may be empty
     * @param newActions the first as a button, further ones as links
     */
    public void show(String iconName, String newHeadline, String newText, Action... newActions) {
        List<Action> wanted = List.of(newActions);
        String headlineWords = newHeadline.replace("&", "&&");
        String textWords = newText.replace("&", "&&");
        boolean sameActions = texts(wanted).equals(texts(shown));
        if (iconName.equals(icon) && headlineWords.equals(headline.getText()) && textWords.equals(text.getText()) && sameActions) {
            shown = wanted;
            return;
        }
        icon = iconName;
        shown = wanted;
        image.setImage(icons.image(iconName));
        headline.setText(headlineWords);
        text.setText(textWords);
        fitTexts();
        if (!sameActions || actions.getChildren().length == 0) {
            for (var child : actions.getChildren()) {
                child.dispose();
            }
            for (int i = 0; i < wanted.size(); i++) {
                addAction(i);
            }
        }
        fitImage();
        requestLayout();
        layout(true, true);
    }

    @Override
    public boolean setFocus() {
        return actions.setFocus() || super.setFocus();
    }

    /** What lies below something else, as it often does, is fitted when it comes to the top. */
    private void fit() {
        if (getVisible() && fitTexts() | fitImage()) {
            layout(true, true);
        }
    }

    /** In a narrow part the texts wrap earlier. {@return whether that changed} */
    private boolean fitTexts() {
        int room = getClientArea().width - 2 * MARGIN;
        int limit = room > 0 ? Math.min(TEXT_WIDTH, room) : TEXT_WIDTH;
        boolean changed = false;
        for (Label label : List.of(headline, text)) {
            GridData data = (GridData) label.getLayoutData();
            int before = data.widthHint;
            data.widthHint = Math.min(limit, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
            changed |= data.widthHint != before;
        }
        return changed;
    }

    /** In a low part the icon gives its room to the texts. {@return whether that changed} */
    private boolean fitImage() {
        GridData data = (GridData) image.getLayoutData();
        boolean before = data.exclude;
        data.exclude = false;
        data.exclude = computeSize(getClientArea().width, SWT.DEFAULT).y > getClientArea().height;
        image.setVisible(!data.exclude);
        return data.exclude != before;
    }

    private void addAction(int index) {
        Action action = shown.get(index);
        if (index == 0) {
            Button button = new Button(actions, SWT.PUSH);
            button.setText(action.text());
            button.addListener(SWT.Selection, event -> shown.get(index).run().run());
        } else {
            Link link = new Link(actions, SWT.NONE);
            link.setText("<a>" + action.text() + "</a>");
            link.addListener(SWT.Selection, event -> shown.get(index).run().run());
        }
    }

    private static List<String> texts(List<Action> list) {
        List<String> texts = new ArrayList<>();
        list.forEach(action -> texts.add(action.text()));
        return texts;
    }
}
