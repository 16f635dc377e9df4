package org.virtworkbench.app.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.theme.Palette;
import org.virtworkbench.ui.widgets.CssClass;

/** One way to a host: a large icon, what it is, and a button at the bottom. */
final class WelcomeCard extends Composite {

    /** Width of the text in a card. */
    static final int TEXT_WIDTH = 220;

    private static final int ARC = 12;

    private final Colors colors;
    private final Composite content;

    WelcomeCard(Composite parent, Icons icons, Colors colors, String icon, String title, String text) {
        super(parent, SWT.NONE);
        this.colors = colors;
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(20, 20).spacing(0, 10).applyTo(this);
        addListener(SWT.Paint, this::paint);
        Label image = new Label(this, SWT.NONE);
        image.setImage(icons.image(icon));
        CssClass.HEADING.on(label(this, title));
        CssClass.MUTED.on(label(this, text));
        content = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        Subscription themes = icons.onThemeChange(() -> {
            image.setImage(icons.image(icon));
            redraw();
        });
        addDisposeListener(event -> themes.close());
    }

    /** {@return the room between text and buttons, a grid of one column} */
    Composite content() {
        return content;
    }

    /** Adds a button that is as wide as the card. */
    Button addButton(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    /** Adds a text that wraps. */
    static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void paint(Event event) {
        Rectangle area = getClientArea();
        event.gc.setAntialias(SWT.ON);
        event.gc.setForeground(colors.color(Palette::border));
        event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
    }
}
