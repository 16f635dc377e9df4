package org.virtworkbench.app.tests.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The wall of screens, on top. */
public final class WallBot {

    private static final int COLOURS_OF_A_WALL_WITHOUT_PICTURES = 60;

    private static final RGB BLACK = new RGB(0, 0, 0);

    private final IEditorPart editor;

    WallBot(IEditorPart editor) {
        this.editor = editor;
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

    /** Waits until a picture of a screen is there that is mostly black. */
    public WallBot untilBlack() {
        Ui.until("there is a black picture on the wall", () -> Picture.share(Picture.of(wall()), colour -> colour.equals(BLACK)) > 0.05);
        return this;
    }

    /** Places it beside all other tabs. */
    public WallBot placeBeside() {
        Tabs.placeBeside(editor);
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
        return WorkbenchBot.body(editor);
    }
}
