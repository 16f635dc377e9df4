package org.virtworkbench.ui.console;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.link.Quality;
import org.virtworkbench.ui.console.recording.ScreenRecording;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.widgets.CssClass;

/**
 * What can be done with a console, and a hint beside it. The choice between screen and serial line is there at once, the other buttons come with
 * {@link #fill()}: making them takes longer than all else of a console together. UI thread.
 */
final class ConsoleBar extends Composite {

    /** What the bar asks for. */
    interface Commands {
        void send(KeyCombination keys);

        void typeClipboard();

        void copyPicture();

        void savePicture();

        String keyOf(String command);

        void scaling(Scaling scaling);

        Scaling scaling();

        void viewOnly(boolean viewOnly);

        boolean isViewOnly();

        void grabs(boolean wanted);

        boolean isGrabbing();

        GuestSize size();

        void exclusive(boolean wanted);

        boolean isExclusive();

        void defineKeys();

        ScreenRecording recording();

        ScreenSound sound();

        GuestSettings settings();

        void quality(Quality quality);

        void playLast();

        boolean wantsTablet();

        void addTablet();

        void ownPointer(boolean wanted);

        boolean showsOwnPointer();

        void toggleFullScreen();
    }

    private final Commands commands;
    private final Icons icons;
    private final BarItems items;
    private final Label hint;
    private ToolBar last;
    private final WaySwitch ways;
    private Optional<ScreenTools> tools = Optional.empty();
    private boolean hasScreen;

    ConsoleBar(Composite parent, Icons icons, Commands commands, WaySwitch.Listener way) {
        super(parent, SWT.NONE);
        this.commands = commands;
        this.icons = icons;
        setLayout(new BarLayout());
        last = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        items = new BarItems(last, icons);
        ways = new WaySwitch(items, WaySwitch.Way.SCREEN, way);
        hint = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
    }

    /** Focuses the tools from which one Tab leads to what is below the bar. */
    @Override
    public boolean setFocus() {
        return last.setFocus();
    }

    /** Makes the buttons that are still missing. */
    void fill() {
        ToolBar further = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        further.moveAbove(hint);
        ScreenTools made = new ScreenTools(items, new BarItems(further, icons), commands);
        tools = Optional.of(made);
        made.hasScreen(hasScreen);
        further.requestLayout();
        last = further;
    }

    /** Shows whether the guest is heard, or can be. */
    void showSound() {
        tools.ifPresent(ScreenTools::showSound);
    }

    /** Shows what may have been switched elsewhere. */
    void showSwitches() {
        tools.ifPresent(ScreenTools::showSwitches);
    }

    /** Marks this way again, after the other bar was used. */
    void showWay() {
        ways.show();
    }

    /** Says something beside the buttons. */
    void hint(String text) {
        hint.setText(text);
        hint.setToolTipText(text); // it may be longer than there is room
        hint.requestLayout();
    }

    /** Enables what needs a screen. */
    void hasScreen(boolean shown) {
        hasScreen = shown;
        tools.ifPresent(made -> made.hasScreen(shown));
    }

    /** Shows whether it records, and for how long it has. */
    void showRecording(boolean shown) {
        tools.ifPresent(made -> made.showRecording(shown));
    }
}
