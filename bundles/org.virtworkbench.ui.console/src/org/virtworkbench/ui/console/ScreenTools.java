package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons of a console's bar that do something with the screen. UI thread. */
final class ScreenTools {

    private final ConsoleBar.Commands commands;
    private final BarItems items;
    private final ToolItem type;
    private final ToolItem record;
    private final ToolItem sound;
    private final ToolItem grab;
    private final ToolItem viewOnly;
    private final List<ToolItem> needScreen = new ArrayList<>();

    /**
     * Makes them.
     *
     * @param items makes those that send something or keep it
     * @param further makes those for how the screen is shown
     * @param commands do what is asked for
     */
    ScreenTools(BarItems items, BarItems further, ConsoleBar.Commands commands) {
        this.items = items;
        this.commands = commands;
        ConsoleMenus menus = new ConsoleMenus(commands, this::showLayout);
        needScreen.add(items.drop("input", Messages.Bar_keys, menus::fillKeys));
        type = items.item(SWT.DROP_DOWN, "copy", "");
        type.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.ARROW) {
                items.show(type, menus::fillTyping);
            } else {
                commands.typeClipboard();
            }
        });
        needScreen.add(type);
        needScreen.add(items.drop("screenshot", Messages.Bar_screenshot, menus::fillScreenshot));
        record = items.item(SWT.CHECK, "record", Messages.Bar_record);
        record.addListener(SWT.Selection, event -> commands.recording().toggle());
        sound = items.item(SWT.CHECK, "sound-off", Messages.Bar_soundNone);
        sound.addListener(SWT.Selection, event -> commands.sound().toggle());
        items.separator();
        further.drop("display", Messages.Bar_scaling, menus::fillScaling);
        grab = further.toggle("key", Messages.Bar_grab, commands.isGrabbing(), commands::grabs);
        viewOnly = further.toggle("lock", Messages.Bar_viewOnly, commands.isViewOnly(), commands::viewOnly);
        further.drop("performance", Messages.Bar_quality, menus::fillQuality);
        further.drop("more", Messages.Bar_more, menus::fillMore);
        needScreen.add(further.push("full-screen", Messages.Bar_fullScreen, commands::toggleFullScreen));
        showLayout();
        showSound();
    }

    /** Says which layout is typed. */
    private void showLayout() {
        type.setToolTipText(typingTip(commands));
    }

    /** {@return what the button says that types the clipboard's text} */
    static String typingTip(ConsoleBar.Commands commands) {
        return NLS.bind(Messages.Bar_type, ConsoleMenus.text(commands.settings().layout()));
    }

    /** Shows what may have been switched elsewhere. */
    void showSwitches() {
        grab.setSelection(commands.isGrabbing());
        viewOnly.setSelection(commands.isViewOnly());
    }

    /** Shows whether the guest is heard, or can be. */
    void showSound() {
        boolean on = commands.sound().isOn();
        boolean possible = commands.sound().isPossible();
        sound.setEnabled(possible);
        sound.setSelection(on);
        items.icon(sound, on ? "sound" : "sound-off");
        sound.setToolTipText(on ? Messages.Bar_soundOn : possible ? Messages.Bar_soundOff : Messages.Bar_soundNone);
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
        items.icon(record, on ? "recording" : "record");
        record.setText(commands.recording().time().orElse(""));
        record.setToolTipText(on ? Messages.Bar_recording : Messages.Bar_record);
        record.setEnabled(hasScreen || on);
        items.layOut();
    }
}
