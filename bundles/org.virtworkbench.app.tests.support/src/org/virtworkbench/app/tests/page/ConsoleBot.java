package org.virtworkbench.app.tests.page;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.virtworkbench.app.tests.bot.Heard;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;
import org.virtworkbench.ui.widgets.ClipboardText;

/** The console of a guest: its screen and its serial line. */
public final class ConsoleBot {

    private static final String SCREEN = "ScreenCanvas";
    private static final String RECORDING = "Recording \u2013 click to stop";
    private static final String TERMINAL = "TerminalCanvas";

    private final WorkbenchBot window;
    private final IEditorPart editor;

    ConsoleBot(WorkbenchBot window, IEditorPart editor) {
        this.window = window;
        this.editor = editor;
    }

    /** Waits until something can be read in it. */
    public ConsoleBot untilSays(String words) {
        try {
            Ui.until("the console says “" + words + "”", () -> Widgets.allText(body()).contains(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but “" + Ui.get(() -> Widgets.allText(body())) + "”, the focus in "
                    + Ui.get(() -> Ui.display().getFocusControl()), e);
        }
        return this;
    }

    /** Waits until the guest's screen shows more than one colour. */
    public ConsoleBot untilPicture() {
        Ui.until("the screen shows something", () -> canvas(SCREEN).map(Picture::of).map(Picture::colours).orElse(0L) > 1);
        return this;
    }

    /** Waits until a good part of the guest's screen is of a colour. */
    public ConsoleBot untilColour(String name, Predicate<RGB> fits) {
        Ui.until("the screen is " + name,
                () -> canvas(SCREEN).map(Picture::of).filter(picture -> Picture.share(picture, fits) > 0.2).isPresent());
        return this;
    }

    /** Waits until screen or terminal fills the display, and goes back by the button there. */
    public void leaveFullScreen(String guest) {
        ToolItem leave = onDisplay(guest, "Leave Full Screen");
        Ui.act(() -> leave.notifyListeners(SWT.Selection, new Event()));
    }

    /** Waits until screen or terminal fills the display. {@return the tips of the buttons in the bar that comes when the pointer touches the upper edge} */
    public List<String> offersInFullScreen(String guest) {
        Shell shell = filled(guest);
        return Ui.get(() -> barOf(shell).stream().map(ToolItem::getToolTipText).filter(Objects::nonNull).toList());
    }

    /** Waits until the whole bar is seen of a guest that fills the display, or nothing of it. */
    public void untilBarInFullScreen(String guest, boolean seen) {
        Shell shell = filled(guest);
        Ui.untilEquals("the bar is seen", seen ? Optional.of(0) : Optional.empty(), () -> Widgets
                .first(shell, Composite.class, bar -> bar.getClass().getSimpleName().equals("FullScreenBar"))
                .map(bar -> bar.getLocation().y));
    }

    private ToolItem onDisplay(String guest, String tool) {
        Shell shell = filled(guest);
        return Ui.get(() -> barOf(shell).stream().filter(item -> isNamed(item, tool)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no button " + tool)));
    }

    private Shell filled(String guest) {
        return Ui.await(guest + " fills the display",
                () -> Widgets.all(Shell.class, shell -> shell != window.shell() && shell.getText().equals(guest)).stream()
                        .filter(shell -> Widgets.first(shell, Canvas.class, ConsoleBot::isGuest).isPresent()).findFirst());
    }

    /** The bar hides when it is not looked at. */
    private static List<ToolItem> barOf(Shell shell) {
        Widgets.first(shell, Canvas.class, ConsoleBot::isGuest).orElseThrow().notifyListeners(SWT.MouseMove, new Event());
        return Widgets.in(shell, ToolItem.class);
    }

    private static boolean isGuest(Canvas canvas) {
        String name = canvas.getClass().getSimpleName();
        return name.equals(TERMINAL) || name.equals(SCREEN);
    }

    /** Waits until something that could be read in it can't any more. */
    public ConsoleBot untilSaysNoMore(String words) {
        Ui.until("the console says “" + words + "” no more", () -> !Widgets.allText(body()).contains(words));
        return this;
    }

    private static boolean isNamed(ToolItem item, String name) {
        return item.getText().equals(name) || name.equals(item.getToolTipText());
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
        ToolItem tool = Ui.await("the button " + name, () -> findTool(name));
        Ui.act(() -> tool.notifyListeners(SWT.Selection, new Event()));
    }

    /** {@return the tip that a button shows while its menu is open, and the one after that} */
    public List<Optional<String>> tipsWithMenu(String name) {
        ToolItem tool = Ui.await("the button " + name, () -> findTool(name));
        Optional<String> open = Menus.lookWhileOpen(() -> tool.notifyListeners(SWT.Selection, new Event()),
                () -> Optional.ofNullable(tool.getToolTipText()));
        Ui.until("the tip is back", () -> tool.getToolTipText() != null);
        return List.of(open, Ui.get(() -> Optional.of(tool.getToolTipText())));
    }

    /** {@return whether it has no controls yet} */
    public boolean isBlank() {
        return Ui.get(() -> Widgets.in(body(), ToolBar.class).isEmpty());
    }

    /** Brings it to the top. */
    public ConsoleBot bringToTop() {
        Ui.run(() -> window.page().bringToTop(editor));
        return this;
    }

    /** Waits until its bar offers something. */
    public ConsoleBot untilOffers(String tool) {
        Ui.until("the bar offers " + tool, () -> isThere(tool));
        return this;
    }

    /** Chooses one of several serial lines. */
    public ConsoleBot line(String name) {
        Menus.chooseInOpened(() -> tool("Serial line").notifyListeners(SWT.Selection, new Event()), name);
        return this;
    }

    /** Takes what is offered below a text: the first offer is a button, the others are links. */
    public void offer(String name) {
        Ui.act(() -> Widgets.first(body(), Control.class,
                control -> (control instanceof Button || control instanceof Link) && Widgets.text(control).equals(name))
                .orElseThrow(() -> new AssertionError("Nobody offers " + name)).notifyListeners(SWT.Selection, new Event()));
    }

    /** Begins to record the screen. */
    public ConsoleBot record() {
        press("Record the screen");
        Ui.until("it says that it records", () -> isThere(RECORDING));
        return this;
    }

    /** Ends the recording, and waits until it is written. */
    public void endRecording() {
        press(RECORDING);
        Ui.until("it does not record any more", () -> isThere("Record the screen"));
    }

    /** {@return how long it has recorded, as its button says} */
    public String recorded() {
        return Ui.get(() -> tool(RECORDING).getText());
    }

    /** Lets the console type a text on the guest's keyboard, with as many pauses as a guest needs that is not slow. */
    public void typeOnScreen(String text) {
        typeOnScreen(text, "US");
    }

    /** The same for a guest with another layout. */
    public void typeOnScreen(String text, String layout) {
        Ui.run(() -> ClipboardText.put(Ui.display(), text));
        pressType(layout);
    }

    /** Stops typing a text, by the button that began it. */
    public void stopTyping(String layout) {
        pressType(layout);
        untilSays("Typing was stopped");
    }

    private void pressType(String layout) {
        press("Type the clipboard\u2019s text as keys (" + layout + " layout); again to stop");
    }

    /** Gives the keyboard to the guest. */
    public ConsoleBot takeKeyboard() {
        takeFocus();
        return untilSays("gives the keyboard back");
    }

    /** Clicks into the middle of the guest's screen. */
    public void clickScreen() {
        Canvas found = Ui.await("a screen", () -> canvas(SCREEN));
        Point size = Ui.get(found::getSize);
        Input.click(found, new Rectangle(size.x / 2, size.y / 2, 2, 2));
    }

    /** {@return what the guest's screen shows, pixel by pixel} */
    public FrameBot frame() {
        return new FrameBot(Ui.await("a screen", () -> canvas(SCREEN)));
    }

    /** {@return where on the display the guest's screen is} */
    public Rectangle screenArea() {
        Canvas found = Ui.await("a screen", () -> canvas(SCREEN));
        return Ui.get(() -> Ui.display().map(found, null, found.getClientArea()));
    }

    /** Chooses from the menu of a button of the bar. */
    public void choose(String button, String item) {
        Menus.chooseInOpened(menuOf(button), item);
    }

    /** {@return what opens the menu of a button of the bar} */
    Runnable menuOf(String button) {
        ToolItem tool = Ui.await("the button " + button, () -> findTool(button));
        return () -> {
            Event arrow = new Event();
            arrow.detail = SWT.ARROW;
            tool.notifyListeners(SWT.Selection, arrow);
        };
    }

    /** {@return the guest's screen} */
    public ScreenBot screen() {
        return new ScreenBot(this, Ui.await("a screen", () -> canvas(SCREEN)));
    }

    /** Presses a button of the bar that switches something on and off. */
    public ConsoleBot toggle(String button) {
        ToolItem tool = Ui.await("the button " + button, () -> findTool(button));
        Ui.act(() -> {
            tool.setSelection(!tool.getSelection());
            tool.notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** Gives the focus to the guest's screen. */
    public void takeFocus() {
        Input.focus(Ui.await("a screen", () -> canvas(SCREEN)));
    }

    /** Takes the keyboard from the guest. */
    public ConsoleBot giveKeyboardBack() {
        Ui.run(() -> Widgets.in(body(), ToolBar.class).getFirst().setFocus());
        return untilSays("Click the screen, or Tab into it, to type");
    }

    /** Brings its tab to the top. */
    public ConsoleBot activate() {
        Ui.run(() -> window.page().activate(editor));
        return this;
    }

    /** {@return how many rows its bar takes} */
    public int barRows() {
        return Ui.get(() -> {
            ToolBar tools = Widgets.in(body(), ToolBar.class).getFirst();
            return Math.round(tools.getParent().getSize().y / (float) tools.getSize().y);
        });
    }

    /** {@return the window that it is in} */
    public Shell shell() {
        return Ui.get(() -> body().getShell());
    }

    /** Makes a window of its own of the tab. {@return it} */
    public Shell detach() {
        Tabs.detach(editor, 760, 560);
        Shell shell = shell();
        Ui.until("the console has a window of its own", () -> shell != window.shell() && shell.isVisible());
        return shell;
    }

    /** Places the tab beside all others, where both are seen. */
    public ConsoleBot placeBeside() {
        Tabs.placeBeside(editor);
        return this;
    }

    /** Pastes a text into the terminal by its key. */
    public void pasteIntoTerminal(String text) {
        click(TERMINAL);
        Ui.run(() -> ClipboardText.put(Ui.display(), text));
        keyOfTerminal('V');
    }

    /** Presses a key with Ctrl and Shift, and waits until it was heard. */
    private static void keyOfTerminal(char letter) {
        Heard.after("the key " + letter, SWT.KeyUp, event -> Character.toUpperCase(event.keyCode) == letter,
                () -> Input.press(SWT.MOD1 | SWT.MOD2 | letter));
    }

    /** {@return how high the terminal is} */
    public int terminalHeight() {
        Canvas terminal = Ui.await("the terminal", () -> canvas(TERMINAL));
        return Ui.get(() -> terminal.getClientArea().height);
    }

    /** Waits until the terminal is higher than it was. */
    public void untilTerminalIsHigherThan(int height) {
        Ui.until("the terminal is higher than " + height,
                () -> canvas(TERMINAL).filter(terminal -> terminal.getClientArea().height > height).isPresent());
    }

    /** Clicks into the terminal. */
    public void clickTerminal() {
        click(TERMINAL);
    }

    /** Looks for a text in the terminal by its key. */
    public ConsoleBot findInTerminal(String text) {
        click(TERMINAL);
        Input.press(SWT.MOD1 | SWT.MOD2 | 'F');
        Text field = Ui.await("the field to find something", () -> Widgets.first(body(), Text.class, Text::isFocusControl));
        Ui.run(() -> field.setText(text));
        return this;
    }

    /** Closes what finds text, and copies what it found. {@return that} */
    public String copyFound() {
        Input.press(SWT.ESC);
        Canvas terminal = Ui.await("the terminal", () -> canvas(TERMINAL));
        Ui.until("the terminal has the focus again", terminal::isFocusControl);
        keyOfTerminal('C');
        return window.clipboard();
    }

    /** Waits until so many pixels of the terminal have a colour. */
    public void untilTerminalHas(int pixels, RGB colour) {
        Ui.until("the terminal is " + colour,
                () -> canvas(TERMINAL).map(Picture::of).filter(picture -> Picture.pixels(picture, colour) >= pixels).isPresent());
    }

    /** Types into the terminal. */
    public void typeIntoTerminal(String text) {
        click(TERMINAL);
        Input.type(text);
    }

    /** {@return all text of the terminal, as a person copies it} */
    public String terminalText() {
        click(TERMINAL);
        keyOfTerminal('A');
        keyOfTerminal('C');
        return Optional.ofNullable(window.clipboard()).orElse("");
    }

    /** Waits until the terminal shows a text. */
    public void untilTerminalShows(String text) {
        if (!comesIntoTerminal(text, Duration.ofSeconds(180))) {
            throw new AssertionError("\u201C" + text + "\u201D did not come into the terminal, but\n" + terminalText());
        }
    }

    /** {@return whether the terminal shows a text within some time} */
    public boolean comesIntoTerminal(String text, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        boolean shown = terminalText().contains(text);
        while (!shown && System.nanoTime() < end) {
            shown = terminalText().contains(text);
        }
        return shown;
    }

    private void click(String canvas) {
        Canvas found = Ui.await("a " + canvas, () -> canvas(canvas));
        Rectangle area = Ui.get(found::getClientArea);
        Heard.after("a click on the " + canvas, SWT.MouseUp, event -> event.widget == found,
                () -> Input.click(found, new Rectangle(area.width / 2, area.height / 2, 20, 20)));
        Ui.until("the console has the focus", found::isFocusControl);
    }

    private Optional<Canvas> canvas(String className) {
        return Widgets.first(body(), Canvas.class, canvas -> canvas.getClass().getSimpleName().equals(className));
    }

    private boolean isThere(String tool) {
        return findTool(tool).isPresent();
    }

    private ToolItem tool(String name) {
        return findTool(name).orElseThrow(() -> new AssertionError("There is no button " + name));
    }

    private Optional<ToolItem> findTool(String name) {
        return Widgets.first(body(), ToolItem.class, item -> isNamed(item, name));
    }

    private Composite body() {
        return WorkbenchBot.body(editor);
    }
}
