package org.virtworkbench.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.ui.Icons;

/** The buttons of a console's bar that do something with the screen. UI thread. */
final class ScreenTools {

    private final Icons icons;
    private final ConsoleBar.Commands commands;
    private final ToolBar bar;
    private final ToolItem type;
    private final ToolItem record;
    private final ToolItem sound;
    private final ConsoleMenus menus;
    private final List<ToolItem> needScreen = new ArrayList<>();
    private Optional<Menu> open = Optional.empty();

    /**
     * Makes them, at the end of a bar.
     *
     * @param bar where to
     * @param icons of the product
     * @param commands do what is asked for
     */
    ScreenTools(ToolBar bar, Icons icons, ConsoleBar.Commands commands) {
        this.bar = bar;
        this.icons = icons;
        this.commands = commands;
        this.menus = new ConsoleMenus(commands, this::showLayout);
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
        new ToolItem(bar, SWT.SEPARATOR);
        drop("display", Messages.Bar_scaling, menus::fillScaling);
        ToolItem grab = item(SWT.CHECK, "key", Messages.Bar_grab);
        grab.setSelection(ConsoleSettings.grabsKeyboard());
        grab.addListener(SWT.Selection, event -> commands.grabs(grab.getSelection()));
        ToolItem viewOnly = item(SWT.CHECK, "lock", Messages.Bar_viewOnly);
        viewOnly.addListener(SWT.Selection, event -> commands.viewOnly(viewOnly.getSelection()));
        drop("performance", Messages.Bar_quality, menus::fillQuality);
        drop("more", Messages.Bar_more, menus::fillMore);
        needScreen.add(push("expand", Messages.Bar_fullScreen, commands::toggleFullScreen));
        bar.addListener(SWT.Dispose, event -> open.ifPresent(Menu::dispose));
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
        icon(sound, on ? "sound" : "sound-off");
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
        icon(record, on ? "recording" : "record");
        record.setText(commands.recording().time().orElse(""));
        record.setToolTipText(on ? Messages.Bar_recording : Messages.Bar_record);
        record.setEnabled(hasScreen || on);
        bar.requestLayout();
    }

    private void icon(ToolItem item, String name) {
        item.setData(name);
        item.setImage(icons.image(name));
    }

    private ToolItem item(int style, String icon, String text) {
        ToolItem item = new ToolItem(bar, style);
        icon(item, icon);
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
        open.ifPresent(Menu::dispose);
        Menu menu = new Menu(bar.getShell(), SWT.POP_UP);
        open = Optional.of(menu);
        filler.accept(menu);
        Rectangle bounds = item.getBounds();
        menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }
}
