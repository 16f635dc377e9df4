package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.link.Quality;
import org.virtworkbench.ui.console.recording.ScreenRecording;
import org.virtworkbench.ui.console.screen.Scaling;
import org.virtworkbench.ui.widgets.CssClass;

/** What can be done with a console, and a hint beside it. */
final class ConsoleBar extends Composite {

    /** What the bar asks for. */
    interface Commands {
        void send(KeyCombination keys);

        void typeClipboard();

        void copyPicture();

        void savePicture();

        void scaling(Scaling scaling);

        Scaling scaling();

        void viewOnly(boolean viewOnly);

        void grabs(boolean wanted);

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

    private final Icons icons;
    private final Commands commands;
    private final ToolBar bar;
    private final Label hint;
    private final WaySwitch ways;
    private final ToolItem type;
    private final ToolItem record;
    private final ToolItem sound;
    private final ConsoleMenus menus;
    private final List<ToolItem> needScreen = new ArrayList<>();
    private Menu open;

    ConsoleBar(Composite parent, Icons icons, Commands commands, WaySwitch.Listener way) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.commands = commands;
        this.menus = new ConsoleMenus(commands, this::showLayout);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(this);
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        ways = new WaySwitch(bar, WaySwitch.Way.SCREEN, way);
        hint = CssClass.MUTED.on(new Label(this, SWT.RIGHT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(hint);
        needScreen.add(drop("input", Messages.Bar_keys, menus::fillKeys));
        type = item(SWT.DROP_DOWN, "copy", "");
        type.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.ARROW) {
                show(type, menus::fillTyping);
            } else {
                commands.typeClipboard();
            }
        });
        needScreen.add(type);
        needScreen.add(drop("screenshot", Messages.Bar_screenshot, menus::fillScreenshot));
        record = item(SWT.CHECK, "record", Messages.Bar_record);
        record.addListener(SWT.Selection, event -> commands.recording().toggle());
        sound = item(SWT.CHECK, "sound-off", Messages.Bar_soundNone);
        sound.addListener(SWT.Selection, event -> commands.sound().toggle());
        separator();
        drop("display", Messages.Bar_scaling, menus::fillScaling);
        ToolItem grab = item(SWT.CHECK, "key", Messages.Bar_grab);
        grab.setSelection(ConsoleSettings.grabsKeyboard());
        grab.addListener(SWT.Selection, event -> commands.grabs(grab.getSelection()));
        ToolItem viewOnly = item(SWT.CHECK, "lock", Messages.Bar_viewOnly);
        viewOnly.addListener(SWT.Selection, event -> commands.viewOnly(viewOnly.getSelection()));
        drop("performance", Messages.Bar_quality, menus::fillQuality);
        drop("more", Messages.Bar_more, menus::fillMore);
        needScreen.add(push("expand", Messages.Bar_fullScreen, commands::toggleFullScreen));
        var themes = icons.onThemeChange(this::showIcons);
        addDisposeListener(event -> {
            themes.close();
            if (open != null) {
                open.dispose();
            }
        });
        showIcons();
        showLayout();
        showSound();
    }

    /** Says which layout is typed. */
    private void showLayout() {
        type.setToolTipText(NLS.bind(Messages.Bar_type, ConsoleMenus.text(commands.settings().layout())));
    }

    /** Shows whether the guest is heard, or can be. */
    void showSound() {
        boolean on = commands.sound().isOn();
        boolean possible = commands.sound().isPossible();
        sound.setEnabled(possible);
        sound.setSelection(on);
        sound.setData(on ? "sound" : "sound-off");
        sound.setImage(icons.image(on ? "sound" : "sound-off"));
        sound.setToolTipText(on ? Messages.Bar_soundOn : possible ? Messages.Bar_soundOff : Messages.Bar_soundNone);
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
        needScreen.forEach(item -> item.setEnabled(shown));
        record.setEnabled(shown || commands.recording().isOn());
    }

    /** Shows whether it records, and for how long it has. */
    void showRecording(boolean hasScreen) {
        boolean on = commands.recording().isOn();
        record.setSelection(on);
        record.setData(on ? "recording" : "record");
        record.setImage(icons.image(on ? "recording" : "record"));
        record.setText(commands.recording().time().orElse(""));
        record.setToolTipText(on ? Messages.Bar_recording : Messages.Bar_record);
        record.setEnabled(hasScreen || on);
        bar.requestLayout();
    }

    private void separator() {
        new ToolItem(bar, SWT.SEPARATOR);
    }

    private ToolItem item(int style, String icon, String text) {
        ToolItem item = new ToolItem(bar, style);
        item.setData(icon);
        item.setToolTipText(text);
        return item;
    }

    private ToolItem push(String icon, String text, Runnable action) {
        ToolItem item = item(SWT.PUSH, icon, text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private ToolItem drop(String icon, String text, Consumer<Menu> filler) {
        ToolItem item = item(SWT.DROP_DOWN, icon, text);
        item.addListener(SWT.Selection, event -> show(item, filler));
        return item;
    }

    private void show(ToolItem item, Consumer<Menu> filler) {
        if (open != null) {
            open.dispose();
        }
        open = new Menu(getShell(), SWT.POP_UP);
        filler.accept(open);
        Rectangle bounds = item.getBounds();
        open.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        open.setVisible(true);
    }

    private void showIcons() {
        for (ToolItem item : bar.getItems()) {
            if (item.getData() instanceof String icon) {
                item.setImage(icons.image(icon));
            }
        }
    }
}
