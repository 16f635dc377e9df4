package org.virtworkbench.ui.console.serial;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.SerialDevice;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.terminal.Place;
import org.virtworkbench.terminal.Range;
import org.virtworkbench.terminal.Terminal;
import org.virtworkbench.terminal.TerminalListener;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.ConsoleTexts;
import org.virtworkbench.ui.console.FullScreen;
import org.virtworkbench.ui.console.WaySwitch;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.GuestFollower;
import org.virtworkbench.ui.console.link.GuestLink;
import org.virtworkbench.ui.console.link.ScreenLink;
import org.virtworkbench.ui.theme.Theme;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.Later;

/** The bar of a serial line, and below it the terminal or why there is none. What was written stays while the guest is off. UI thread. */
public final class SerialConsole extends Composite implements SerialBar.Commands, TerminalKeys.Commands {

    private static final int HISTORY_LINES = 10_000;
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final ScreenLink.Target target;
    private final IWorkbenchPartSite site;
    private final Connections connections;
    private final SerialBar bar;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final EmptyState empty;
    private final ConsoleTexts texts;
    private final Composite shown;
    private final Terminal terminal;
    private final TerminalCanvas canvas;
    private final TerminalPointer pointer;
    private final FindBar find;
    private final FullScreen fullScreen;
    private final GuestFollower follower;
    private Optional<SerialAttachment> attachment = Optional.empty();
    private Optional<String> line = Optional.empty();
    private boolean takeOver;
    private boolean paused;

    /**
     * @param parent with a layout that lets it fill the room
     * @param target the guest
     * @param site of the part
     * @param remedies what can be done when there is no line
     * @param way hears that the person wants the other way
     */
    public SerialConsole(Composite parent, ScreenLink.Target target, IWorkbenchPartSite site, ConsoleTexts.Remedies remedies,
            WaySwitch.Listener way) {
        super(parent, SWT.NONE);
        this.target = target;
        this.site = site;
        this.connections = site.getService(Connections.class);
        Icons icons = site.getService(Icons.class);
        Theme theme = site.getService(Theme.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = new SerialBar(this, icons, this, way);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        body = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setLayout(stack);
        empty = new EmptyState(body, icons);
        texts = ConsoleTexts.ofSerialLine(empty, remedies);
        shown = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shown);
        terminal = new Terminal(COLUMNS, ROWS, HISTORY_LINES, new Listener());
        canvas = new TerminalCanvas(shown, terminal, theme.palette());
        find = new FindBar(shown, icons, terminal, canvas);
        find.moveAbove(canvas);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        new TerminalKeys(canvas, terminal, this::send, this, site.getService(IBindingService.class));
        pointer = new TerminalPointer(canvas, terminal, this::send, this::paste);
        canvas.onMove(this::showHint);
        canvas.addListener(SWT.FocusIn, event -> showHint());
        canvas.addListener(SWT.FocusOut, event -> Later.run(canvas, this::showHint)); // it has the focus until then
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = NLS.bind(Messages.Terminal_name, target.name());
            }
        });
        fullScreen = new FullScreen(shown, icons, items -> SerialBar.fillText(items, this), this::backFromFullScreen);
        canvas.addListener(SWT.MouseMove, fullScreen::pointerMoved);
        stack.topControl = empty;
        follower = new GuestFollower(getDisplay(), target, site.getService(InventoryService.class), this::attach, this::show);
        var themes = theme.onChange(() -> canvas.palette(theme.palette()));
        addListener(SWT.Dispose, event -> {
            themes.close();
            follower.dispose();
        });
    }

    /** Begins to follow the guest. */
    public void start() {
        follower.start();
    }

    /** Tries again. */
    public void retry() {
        follower.retry();
    }

    /** Attaches, and throws somebody else out. */
    public void takeOver() {
        takeOver = true;
        follower.renew();
    }

    /** Notes whether the guest stands still: it answers nothing then, which nothing in the terminal tells. */
    public void paused(boolean stands) {
        if (paused != stands) {
            paused = stands;
            showHint();
        }
    }

    /** Marks this way in the bar. */
    public void showWay() {
        bar.showWay();
    }

    private GuestLink attach(ScreenLink.Target guest, GuestLink.Events events) {
        SerialAttachment made = new SerialAttachment(new SerialAttachment.Wish(guest, line, takeOver), connections, terminal, task -> {
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed()) {
                        task.run();
                    }
                });
            }
        }, bar::lines, events);
        takeOver = false;
        attachment = Optional.of(made);
        return made;
    }

    private void show(ConsoleState state) {
        texts.show(state, target.name());
        Control top = state instanceof ConsoleState.Shown ? shown : empty;
        bar.hasTerminal(top == shown);
        if (top != shown) {
            fullScreen.leave();
        }
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout(true, true);
            if (isVisible() && site.getPage().getActivePart() == site.getPart()) {
                getDisplay().asyncExec(this::focusLater);
            }
        }
        showHint();
    }

    @Override
    public boolean setFocus() {
        return stack.topControl == shown ? canvas.forceFocus() : empty.setFocus();
    }

    /** What was hidden takes no focus before the window has placed it. */
    private void focusLater() {
        if (!isDisposed()) {
            setFocus();
        }
    }

    private void showHint() {
        if (canvas.isDisposed()) {
            return;
        }
        long back = canvas.linesBack();
        String focus = canvas.isFocusControl() ? Messages.Hint_focus : Messages.Hint_away;
        String words = back > 0 ? NLS.bind(Messages.Hint_scrolled, back) : paused ? Messages.Hint_paused : focus;
        hint(stack.topControl == shown ? words : "");
    }

    private void hint(String words) {
        bar.hint(words);
        fullScreen.hint(words);
    }

    private void send(byte[] bytes) {
        attachment.ifPresent(open -> open.send(bytes));
    }

    @Override
    public void line(SerialDevice device) {
        line = Optional.of(device.alias());
        terminal.reset();
        follower.renew();
    }

    @Override
    public void copy() {
        canvas.selection().ifPresent(range -> ClipboardText.put(getDisplay(), terminal.text(range)));
    }

    @Override
    public void paste() {
        Clipboard clipboard = new Clipboard(getDisplay());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        if (text instanceof String string && !string.isEmpty()) {
            canvas.select(Optional.empty());
            canvas.scrollToEnd();
            send(terminal.paste(string));
        }
        canvas.forceFocus();
    }

    @Override
    public void selectAll() {
        var view = terminal.view(Optional.empty());
        canvas.select(Optional.of(new Range(new Place(view.oldest(), 0), new Place(view.end() - 1, view.columns()))));
    }

    @Override
    public void find() {
        find.open();
    }

    @Override
    public void clear() {
        terminal.reset();
        canvas.select(Optional.empty());
        canvas.forceFocus();
    }

    @Override
    public void tellSize() {
        var view = terminal.view(Optional.empty());
        send(("stty rows " + view.lines().size() + " columns " + view.columns() + '\r').getBytes(StandardCharsets.US_ASCII));
        canvas.forceFocus();
    }

    @Override
    public void pointerForGuest(boolean allowed) {
        pointer.forGuest(allowed);
    }

    @Override
    public void release() {
        getDisplay().asyncExec(() -> {
            if (!isDisposed()) {
                giveBack();
            }
        });
    }

    private void giveBack() {
        if (fullScreen.isOn()) {
            fullScreen.focusBar();
        } else {
            bar.setFocus();
        }
    }

    @Override
    public void save() {
        TerminalFile.save(terminal, target.name(), getShell(), site.getService(Failures.class), file -> {
            if (!isDisposed()) {
                hint(NLS.bind(Messages.Hint_saved, file.getFileName()));
            }
        });
    }

    @Override
    public void toggleFullScreen() {
        getDisplay().asyncExec(() -> { // after the key or button is done with
            if (isDisposed()) {
                return;
            }
            if (fullScreen.isOn()) {
                fullScreen.leave();
            } else {
                fullScreen.enter(target.name());
                canvas.forceFocus();
            }
        });
    }

    private void backFromFullScreen() {
        if (!isDisposed()) {
            body.layout(true, true);
            canvas.forceFocus();
        }
    }

    /** Hands on what the terminal tells on the thread that reads. */
    private final class Listener implements TerminalListener {

        @Override
        public void changed() {
            canvas.changed();
        }

        @Override
        public void answer(byte[] bytes) {
            send(bytes);
        }
    }
}
