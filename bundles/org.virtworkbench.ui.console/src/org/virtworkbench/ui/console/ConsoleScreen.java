package org.virtworkbench.ui.console;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.keys.IBindingService;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.LedState;
import org.virtworkbench.rfb.RfbSession;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.gtk.CairoPixelImage;
import org.virtworkbench.ui.console.keyboard.HeldKeys;
import org.virtworkbench.ui.console.link.ConsoleFollower;
import org.virtworkbench.ui.console.link.ConsoleState;
import org.virtworkbench.ui.console.link.ScreenWatcher;
import org.virtworkbench.ui.console.recording.ScreenRecording;
import org.virtworkbench.ui.console.screen.ScreenCanvas;
import org.virtworkbench.ui.console.screen.ScrollBarsBeside;
import org.virtworkbench.ui.widgets.EmptyState;

/** The bar, and below it the guest's screen or why there is none. UI thread. */
final class ConsoleScreen extends Composite implements ScreenWatcher, ScreenCommands.Console, HeldKeys.Commands {

    /** So long the bar's buttons wait for the screen: what a person waits for is that. */
    private static final int LATEST_MILLIS = 250;
    /** So long after the first picture what else came with it has had its turn. */
    private static final int SOON_MILLIS = 20;

    private final ConsolePlace place;
    private final Display display;
    private final GuestSettings settings;
    private final ConsoleBar bar;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final EmptyState empty;
    private final ConsoleTexts texts;
    private final ScrolledComposite scrolled;
    private final ScreenCanvas canvas;
    private final ScreenInput input;
    private final GuestSize size;
    private final FullScreen fullScreen;
    private final ScreenRecording recording;
    private final ScreenCommands commands;
    private final Runnable completion = () -> later(this::completeWhenSeen);
    private boolean complete;
    private boolean completesWhenSeen;
    private boolean painted;
    private Optional<ConsoleFollower> follower = Optional.empty();
    private String guest = "";
    private boolean paused;

    ConsoleScreen(Composite parent, Icons icons, ConsoleTexts.Remedies remedies, WaySwitch.Listener way, Runnable recordingShown,
            GuestSettings settings, GuestExchange exchange, ConsolePlace place) {
        super(parent, SWT.NONE);
        this.place = place;
        this.display = getDisplay();
        this.settings = settings;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        body = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setLayout(stack);
        empty = new EmptyState(body, icons);
        texts = ConsoleTexts.ofScreen(empty, remedies);
        scrolled = new ScrolledComposite(body, SWT.H_SCROLL | SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        canvas = new ScreenCanvas(scrolled, CairoPixelImage::create);
        scrolled.setContent(canvas);
        ScrollBarsBeside.of(scrolled);
        canvas.scaling(ConsoleSettings.scaling());
        canvas.ownPointer(settings.ownPointer());
        input = new ScreenInput(canvas, this::session, exchange.clipboard(), this, place.service(IBindingService.class), this::showHint);
        size = new GuestSize(canvas, this::session, settings);
        fullScreen = new FullScreen(scrolled, icons, this::fillFullScreen, this::backFromFullScreen);
        ConsoleMarks marks = new ConsoleMarks(this::isShown, recordingShown);
        recording = new ScreenRecording(getDisplay(), place.service(Failures.class), this::guestName, marks);
        exchange.sound().shownBy(marks);
        commands = new ScreenCommands(new ScreenCommands.Parts(canvas, scrolled, input, size, recording, exchange.sound()), place, this);
        bar = new ConsoleBar(this, icons, commands, way);
        marks.on(bar);
        bar.moveAbove(body);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        addListener(SWT.Dispose, event -> {
            display.timerExec(-1, completion);
            recording.dispose();
        });
        canvas.addListener(SWT.Paint, event -> {
            if (!painted) {
                painted = true;
                display.timerExec(SOON_MILLIS, completion);
            }
        });
        bar.addListener(SWT.Paint, event -> {
            if (completesWhenSeen) {
                completion.run();
            }
        });
        canvas.addListener(SWT.MouseMove, event -> {
            fullScreen.pointerMoved(event);
            Point point = canvas.guestPoint(event.x, event.y);
            recording.pointer(point.x, point.y);
        });
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = NLS.bind(Messages.Editor_picture, guest);
            }
        });
        stack.topControl = empty;
        bar.hasScreen(false);
        display.timerExec(LATEST_MILLIS, completion);
    }

    /** Makes what may come after the picture; later, where nobody sees it now. */
    private void completeWhenSeen() {
        if (!isDisposed()) {
            completesWhenSeen = !isVisible();
            if (!completesWhenSeen) {
                complete();
            }
        }
    }

    /** Makes what may come after the picture. */
    void complete() {
        if (!complete) {
            complete = true;
            bar.fill();
        }
    }

    /** Paints the screen somewhere else. */
    void paint(GC gc) {
        Event event = new Event();
        event.gc = gc;
        canvas.notifyListeners(SWT.Paint, event);
    }

    /** Notes whether the guest stands still: it takes no keys then, which nothing on its screen tells. */
    void paused(boolean stands) {
        if (paused != stands) {
            paused = stands;
            showHint();
        }
    }

    /** Takes what follows the guest. */
    void follow(ConsoleFollower wanted) {
        follower = Optional.of(wanted);
    }

    /** Puts a picture of what is shown into the clipboard. */
    void copyPicture() {
        commands.copyPicture();
    }

    /** Asks where to save a picture of what is shown. */
    void savePicture() {
        commands.savePicture();
    }

    /** Marks this way in the bar. */
    void showWay() {
        bar.showWay();
    }

    /** Shows the screen, or why there is none. */
    void show(ConsoleState state, String guestName) {
        guest = guestName;
        boolean shown = state instanceof ConsoleState.Shown;
        texts.show(state, guestName);
        bar.hasScreen(shown);
        if (!shown) {
            input.end();
            bar.showSound();
            size.possible(false);
            fullScreen.leave();
            if (!(state instanceof ConsoleState.Connecting)) {
                completion.run();
            }
        }
        Control top = shown ? scrolled : empty;
        boolean other = stack.topControl != top;
        if (other) {
            stack.topControl = top;
            body.layout(true, true);
        }
        if ((other || empty.isFocusControl()) && isVisible() && place.used().getAsBoolean()) {
            getDisplay().asyncExec(this::focusLater); // on what is offered now, where the text only was exchanged
        }
        showHint();
    }

    /** Runs something on the UI thread, from any thread. */
    private void later(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(task);
        }
    }

    /** What was hidden takes no focus before the window has placed it. */
    private void focusLater() {
        if (!isDisposed()) {
            setFocus();
        }
    }

    @Override
    public boolean setFocus() {
        return stack.topControl == scrolled ? canvas.forceFocus() : empty.setFocus();
    }

    private Optional<RfbSession> session() {
        return follower.flatMap(ConsoleFollower::session);
    }

    private boolean isShown() {
        return stack.topControl == scrolled;
    }

    @Override
    public void showHint() {
        if (!isDisposed()) {
            String words = !isShown() ? ""
                    : paused ? Messages.Hint_paused : commands.isViewOnly() ? Messages.Hint_viewOnly : input.hint();
            hint(words);
        }
    }

    // the screen

    @Override
    public void screen(FrameBuffer frame) {
        canvas.show(frame);
        recording.screen(frame);
        scrolled.setMinSize(canvas.originalSize());
    }

    @Override
    public void damaged(List<Area> areas) {
        canvas.damaged(areas);
        recording.damaged(areas);
    }

    @Override
    public void cursor(CursorImage cursor) {
        canvas.pointer(cursor);
        recording.cursor(cursor);
    }

    @Override
    public void pointerMode(boolean relative) {
        input.pointerMode(relative);
    }

    @Override
    public void lights(LedState state) {
        input.lights(state);
    }

    @Override
    public void sizing(boolean possible) {
        size.possible(possible);
    }

    @Override
    public void sizeRefused(String why) {
        hint(NLS.bind(Messages.Hint_keepsSize, why));
    }

    // for the bar

    @Override
    public String guestName() {
        return guest;
    }

    @Override
    public Optional<Guest> guest() {
        return follower.flatMap(ConsoleFollower::guest);
    }

    @Override
    public GuestSettings settings() {
        return settings;
    }

    @Override
    public Optional<ConsoleFollower> follower() {
        return follower;
    }

    @Override
    public void hint(String words) {
        bar.hint(words);
        fullScreen.hint(words);
    }

    // keys for this side; told while the window handles a key, so they are done after it

    @Override
    public void release() {
        getDisplay().asyncExec(() -> {
            if (isDisposed()) {
                return;
            }
            input.release();
            if (fullScreen.isOn()) {
                fullScreen.focusBar();
            } else {
                bar.setFocus();
            }
        });
    }

    @Override
    public void toggleFullScreen() {
        getDisplay().asyncExec(() -> {
            if (isDisposed()) {
                return;
            }
            if (fullScreen.isOn()) {
                fullScreen.leave();
            } else {
                input.release();
                fullScreen.enter(guest);
                canvas.forceFocus();
            }
        });
    }

    /** {@return whether what is shown is recorded} */
    boolean isRecording() {
        return recording.isOn();
    }

    private void fillFullScreen(BarItems items) {
        FullScreenTools.fill(items, commands);
    }

    private void backFromFullScreen() {
        if (!isDisposed()) {
            bar.showSwitches();
            body.layout(true, true);
            canvas.forceFocus();
        }
    }
}
