package org.virtworkbench.app.tests.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** Finds what is on the screen. UI thread. */
public final class Widgets {

    private Widgets() {
    }

    /** {@return all visible widgets of a type that fit, over all shells} */
    public static <T extends Widget> List<T> all(Class<T> type, Predicate<? super T> fits) {
        List<T> found = new ArrayList<>();
        for (Shell shell : Ui.display().getShells()) {
            collect(shell, type, fits, found);
        }
        return found;
    }

    /** {@return all visible widgets of a type in a control, itself among them} */
    public static <T extends Widget> List<T> in(Control root, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(root, type, widget -> true, found);
        return found;
    }

    /** {@return the first visible widget of a type in a control that fits} */
    public static <T extends Widget> Optional<T> first(Control root, Class<T> type, Predicate<? super T> fits) {
        return in(root, type).stream().filter(fits).findFirst();
    }

    /** {@return the visible shell whose title is this} */
    public static Optional<Shell> shell(String title) {
        return all(Shell.class, shell -> shell.getText().equals(title)).stream().findFirst();
    }

    /** {@return what a person reads on a widget: without mnemonics and without the key behind a menu item} */
    public static String text(Widget widget) {
        String raw = switch (widget) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            case Link link -> link.getText();
            case Text text -> text.getText();
            case Shell shell -> shell.getText();
            case Item item -> item.getText();
            default -> "";
        };
        return widget instanceof Text ? raw : plain(raw);
    }

    /** {@return a label without mnemonics, without the key behind a tab, and without the tags of a link} */
    public static String plain(String label) {
        int tab = label.indexOf('\t');
        String text = tab < 0 ? label : label.substring(0, tab);
        return text.replaceAll("&(.)", "$1").replaceAll("</?a[^>]*>", "");
    }

    /** {@return all that can be read in a control, line by line} */
    public static String allText(Control root) {
        StringBuilder text = new StringBuilder();
        in(root, Widget.class).stream().map(Widgets::text).filter(words -> !words.isBlank())
                .forEach(words -> text.append(words).append('\n'));
        return text.toString();
    }

    private static <T extends Widget> void collect(Widget widget, Class<T> type, Predicate<? super T> fits, List<T> found) {
        if (widget.isDisposed() || widget instanceof Control control && !control.isVisible()) {
            return;
        }
        if (type.isInstance(widget) && fits.test(type.cast(widget))) {
            found.add(type.cast(widget));
        }
        if (widget instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, fits, found);
            }
        }
        if (widget instanceof ToolBar bar) {
            for (Item item : bar.getItems()) {
                collect(item, type, fits, found);
            }
        }
        if (widget instanceof CTabFolder folder) {
            for (Item item : folder.getItems()) {
                collect(item, type, fits, found);
            }
        }
    }
}
