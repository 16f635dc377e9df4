package org.virtworkbench.ui.console;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.keyboard.KeyboardLayout;
import org.virtworkbench.ui.console.keyboard.TypingSpeed;
import org.virtworkbench.ui.console.link.Quality;
import org.virtworkbench.ui.console.screen.Scaling;

/** The menus of a console's bar, filled when they are opened. */
final class ConsoleMenus {

    private final ConsoleBar.Commands commands;
    private final Runnable layoutChanged;

    ConsoleMenus(ConsoleBar.Commands commands, Runnable layoutChanged) {
        this.commands = commands;
        this.layoutChanged = layoutChanged;
    }

    /** {@return a layout's name, as it stands before the word} */
    static String text(KeyboardLayout layout) {
        return switch (layout) {
            case US -> Messages.Layout_us;
            case UK -> Messages.Layout_uk;
            case GERMAN -> Messages.Layout_german;
            case SWISS -> Messages.Layout_swiss;
            case FRENCH -> Messages.Layout_french;
            case SPANISH -> Messages.Layout_spanish;
            case ITALIAN -> Messages.Layout_italian;
            case SWEDISH -> Messages.Layout_swedish;
            case PORTUGUESE -> Messages.Layout_portuguese;
        };
    }

    void fillTyping(Menu menu) {
        for (KeyboardLayout layout : KeyboardLayout.values()) {
            choice(menu, text(layout), layout == commands.settings().layout(), () -> {
                commands.settings().layout(layout);
                layoutChanged.run();
            });
        }
        new MenuItem(menu, SWT.SEPARATOR);
        Function<TypingSpeed, String> words = speed -> switch (speed) {
            case SLOW -> Messages.Bar_slow;
            case NORMAL -> Messages.Bar_normal;
            case FAST -> Messages.Bar_fast;
        };
        for (TypingSpeed speed : TypingSpeed.values()) {
            choice(menu, words.apply(speed), speed == commands.settings().typingSpeed(), () -> commands.settings().typingSpeed(speed));
        }
    }

    void fillQuality(Menu menu) {
        for (Quality quality : Quality.values()) {
            String words = switch (quality) {
                case AUTOMATIC -> Messages.Quality_automatic;
                case BEST -> Messages.Quality_best;
                case BALANCED -> Messages.Quality_balanced;
                case LOW -> Messages.Quality_low;
            };
            choice(menu, words, quality == commands.settings().quality(), () -> commands.quality(quality));
        }
    }

    void fillKeys(Menu menu) {
        KeyCombination.all().forEach(keys -> entry(menu, SWT.PUSH, keys.name(), () -> commands.send(keys)));
        new MenuItem(menu, SWT.SEPARATOR);
        ConsoleSettings.ownKeys().forEach(keys -> entry(menu, SWT.PUSH, keys.name(), () -> commands.send(keys)));
        entry(menu, SWT.PUSH, Messages.Bar_define, commands::defineKeys);
    }

    void fillMore(Menu menu) {
        MenuItem exclusive = entry(menu, SWT.CHECK, Messages.Bar_exclusive, () -> commands.exclusive(!commands.isExclusive()));
        exclusive.setSelection(commands.isExclusive());
        MenuItem pointer = entry(menu, SWT.CHECK, Messages.Bar_ownPointer, () -> commands.ownPointer(!commands.showsOwnPointer()));
        pointer.setSelection(commands.showsOwnPointer());
        entry(menu, SWT.PUSH, Messages.Bar_tablet, commands::addTablet).setEnabled(commands.wantsTablet());
        new MenuItem(menu, SWT.SEPARATOR);
        entry(menu, SWT.PUSH, Messages.Bar_playLast, commands::playLast).setEnabled(commands.recording().last().isPresent());
    }

    void fillScreenshot(Menu menu) {
        entry(menu, SWT.PUSH, Messages.Bar_save + '\t' + commands.keyOf(ScreenshotHandler.SAVE), commands::savePicture);
        entry(menu, SWT.PUSH, Messages.Bar_copy + '\t' + commands.keyOf(ScreenshotHandler.COPY), commands::copyPicture);
    }

    void fillScaling(Menu menu) {
        for (Scaling scaling : Scaling.values()) {
            String text = switch (scaling) {
                case FIT -> Messages.Bar_fit;
                case SHRINK -> Messages.Bar_shrink;
                case ORIGINAL -> Messages.Bar_original;
                case POINTS -> Messages.Bar_points;
            };
            entry(menu, SWT.RADIO, text, () -> commands.scaling(scaling)).setSelection(scaling == commands.scaling());
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem follow = entry(menu, SWT.CHECK, Messages.Bar_follow, () -> commands.size().follow(!commands.size().isFollowing()));
        follow.setSelection(commands.size().isFollowing());
        follow.setEnabled(commands.size().isPossible() || commands.size().isFollowing());
    }

    private static MenuItem entry(Menu menu, int style, String text, Runnable action) {
        MenuItem entry = new MenuItem(menu, style);
        entry.setText(text);
        entry.addListener(SWT.Selection, event -> {
            if (style != SWT.RADIO || entry.getSelection()) {
                action.run();
            }
        });
        return entry;
    }

    private static void choice(Menu menu, String text, boolean chosen, Runnable action) {
        entry(menu, SWT.RADIO, text, action).setSelection(chosen);
    }
}
