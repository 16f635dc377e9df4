package org.virtworkbench.app.tests.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The console of a guest: its screen and its serial line. */
public final class ConsoleBot {

    private static final String SCREEN = "ScreenCanvas";
    private static final String TERMINAL = "TerminalCanvas";

    private final WorkbenchBot window;
    private final IEditorPart editor;

    ConsoleBot(WorkbenchBot window, IEditorPart editor) {
        this.window = window;
        this.editor = editor;
    }

    /** Waits until something can be read in it. */
    public ConsoleBot untilSays(String words) {
        Ui.until("the console says “" + words + "”", () -> Widgets.allText(body()).contains(words));
        return this;
    }

    /** Waits until the guest's screen shows more than one colour. */
    public ConsoleBot untilPicture() {
        Ui.until("the screen shows something", () -> canvas(SCREEN).map(Picture::of).map(Picture::colours).orElse(0L) > 1);
        return this;
    }

    /** Waits until the terminal is there. */
    public ConsoleBot untilTerminal() {
        Ui.until("the terminal is there", () -> canvas(TERMINAL).isPresent());
        return this;
    }

    /** Chooses screen or serial line by its button. */
    public ConsoleBot way(String name) {
        Ui.act(() -> {
            Widgets.in(body(), ToolItem.class).stream().filter(item -> (item.getStyle() & SWT.RADIO) != 0)
                    .forEach(item -> item.setSelection(item.getText().equals(name)));
            tool(name).notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Presses a button by its text or its tip. */
    public void press(String name) {
        Ui.act(() -> tool(name).notifyListeners(SWT.Selection, new Event()));
    }

    /** Takes what is offered first below a text. */
    public void offer(String name) {
        Ui.act(() -> Widgets.first(body(), Button.class, button -> Widgets.text(button).equals(name))
                .orElseThrow(() -> new AssertionError("Nobody offers " + name)).notifyListeners(SWT.Selection, new Event()));
    }

    /** Types on the guest's keyboard, as a person who looks: the next key when the screen has changed. A guest that is slow loses keys that come faster. */
    public void typeOnScreen(String text) {
        click(SCREEN);
        for (char key : text.toCharArray()) {
            byte[] before = Ui.get(this::picture);
            Input.press(key);
            Ui.until("the screen shows what was typed", () -> !Arrays.equals(before, picture()));
        }
    }

    private byte[] picture() {
        return canvas(SCREEN).map(Picture::of).map(image -> image.data).orElse(new byte[0]);
    }

    /** Types into the terminal. */
    public void typeIntoTerminal(String text) {
        click(TERMINAL);
        Input.type(text);
    }

    /** {@return all text of the terminal, as a person copies it} */
    public String terminalText() {
        click(TERMINAL);
        Input.press(SWT.MOD1 | SWT.MOD2 | 'A');
        Input.press(SWT.MOD1 | SWT.MOD2 | 'C');
        return window.clipboard();
    }

    /** Waits until the terminal shows a text. */
    public void untilTerminalShows(String text) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String shown = terminalText();
        while (shown == null || !shown.contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("“" + text + "” did not come into the terminal, but\n" + shown);
            }
            Ui.run(() -> {
                // lets the window work
            });
            shown = terminalText();
        }
    }

    private void click(String canvas) {
        Canvas found = Ui.await("a " + canvas, () -> canvas(canvas));
        Rectangle area = Ui.get(found::getClientArea);
        Input.click(found, new Rectangle(area.width / 2, area.height / 2, 20, 20));
        Ui.until("the console has the focus", found::isFocusControl);
    }

    private Optional<Canvas> canvas(String className) {
        return Widgets.first(body(), Canvas.class, canvas -> canvas.getClass().getSimpleName().equals(className));
    }

    private ToolItem tool(String name) {
        return Widgets.first(body(), ToolItem.class, item -> item.getText().equals(name) || name.equals(item.getToolTipText()))
                .orElseThrow(() -> new AssertionError("There is no button " + name));
    }

    private Composite body() {
        return WorkbenchBot.body(editor);
    }
}
