package org.virtworkbench.app.tests.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The wall of screens, on top. */
public final class WallBot {

    private static final int COLOURS_OF_A_WALL_WITHOUT_PICTURES = 60;

    private final WorkbenchBot window;

    WallBot(WorkbenchBot window) {
        this.window = window;
    }

    /** Waits until something can be read on it. */
    public WallBot untilSays(String words) {
        Ui.until("the wall says “" + words + "”", () -> Widgets.allText(body()).contains(words));
        return this;
    }

    /** Waits until there are pictures. */
    public WallBot untilPictures() {
        Ui.until("there are pictures on the wall", () -> Picture.colours(Picture.of(wall())) > COLOURS_OF_A_WALL_WITHOUT_PICTURES);
        return this;
    }

    /** Filters. */
    public WallBot filter(String text) {
        Ui.run(() -> Widgets.in(body(), Text.class).get(0).setText(text));
        return this;
    }

    /** Opens the first guest's console by keys alone. */
    public void openFirst() {
        Input.focus(Ui.get(this::wall));
        Input.press(SWT.HOME);
        Input.press(SWT.CR);
    }

    private Canvas wall() {
        return Widgets.first(body(), Canvas.class, canvas -> canvas.getClass().getSimpleName().equals("WallCanvas"))
                .orElseThrow(() -> new AssertionError("There is no wall"));
    }

    private Composite body() {
        return WorkbenchBot.body(window.page().getActiveEditor());
    }
}
