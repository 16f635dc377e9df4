package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.CssClass;

/** Lines above a page that say how things stand, each with what can be done about it. Takes no room while there is nothing to say. UI thread. */
final class NoticeStrip extends Composite {

    private static final int LINES = 4;

    /**
     * One line.
     *
     * @param icon name of its icon
     * @param text for a person
     * @param links what can be done
     */
    record Notice(String icon, String text, List<Act> links) {

        Notice {
            links = List.copyOf(links);
        }

        Notice(String icon, String text, Act... links) {
            this(icon, text, List.of(links));
        }
    }

    /** Something that can be done. */
    record Act(String text, Runnable run) {
    }

    /** The widgets of a line. */
    private record Line(Composite row, Label icon, Label text, List<Link> links) {
    }

    private final Icons icons;
    private final List<Line> lines = new ArrayList<>();
    private List<Notice> shown = List.of();

    NoticeStrip(Composite parent, Icons icons) {
        super(parent, SWT.NONE);
        this.icons = icons;
        CssClass.CARD.on(this);
        GridLayoutFactory.fillDefaults().margins(12, 6).spacing(0, 4).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
        for (int i = 0; i < LINES; i++) {
            lines.add(line(i));
        }
        Subscription themes = icons.onThemeChange(this::showIcons);
        addDisposeListener(event -> themes.close());
    }

    private Line line(int number) {
        Composite row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label icon = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        Label text = new Label(row, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int which = i;
            Link link = new Link(row, SWT.NONE);
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
            link.addListener(SWT.Selection, event -> shown.get(number).links().get(which).run().run());
            links.add(link);
        }
        return new Line(row, icon, text, links);
    }

    /** Shows these and no others. */
    void show(List<Notice> notices) {
        shown = List.copyOf(notices.subList(0, Math.min(LINES, notices.size())));
        for (int i = 0; i < LINES; i++) {
            Line line = lines.get(i);
            boolean used = i < shown.size();
            setShown(line.row(), used);
            if (used) {
                line.text().setText(shown.get(i).text().replace("&", "&&"));
                for (int j = 0; j < line.links().size(); j++) {
                    boolean offered = j < shown.get(i).links().size();
                    setShown(line.links().get(j), offered);
                    if (offered) {
                        line.links().get(j).setText("<a>" + shown.get(i).links().get(j).text() + "</a>");
                    }
                }
            }
        }
        showIcons();
        setShown(this, !shown.isEmpty());
        layout(true, true);
        requestLayout();
    }

    private void showIcons() {
        for (int i = 0; i < shown.size(); i++) {
            lines.get(i).icon().setImage(icons.image(shown.get(i).icon()));
        }
    }

    private static void setShown(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }
}
