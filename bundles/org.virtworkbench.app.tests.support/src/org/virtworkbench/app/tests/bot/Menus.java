package org.virtworkbench.app.tests.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Chooses from menus as a person does: they fill themselves when they are shown. From a test's thread. */
public final class Menus {

    private Menus() {
    }

    /** Chooses an item of a menu bar: {@code "Guest", "Start"}. */
    public static void choose(Menu bar, String... path) {
        Ui.act(() -> within(bar, false, path, item -> {
            select(item);
            return null;
        }));
    }

    /** Chooses an item of a control's context menu. */
    public static void chooseInContext(Control control, String... path) {
        Ui.act(() -> within(contextMenu(control), true, path, item -> {
            select(item);
            return null;
        }));
    }

    /** Chooses an item of the menu that something opens, such as a button: it is there only after what opens it has returned. */
    public static void chooseInOpened(Runnable opener, String item) {
        withOpened(opener, menu -> Ui.act(() -> {
            MenuItem found = find(menu, item);
            menu.setVisible(false);
            select(found);
        }));
    }

    /** Opens a menu, looks at something while it is open, and closes it again. {@return what was seen} */
    public static <T> T lookWhileOpen(Runnable opener, Supplier<T> look) {
        return lookInOpened(opener, menu -> look.get());
    }

    /** Opens a menu, looks at one of its items, and closes it again. {@return what was seen} */
    public static <T> T lookInOpened(Runnable opener, String item, Function<MenuItem, T> look) {
        return lookInOpened(opener, menu -> look.apply(find(menu, item)));
    }

    private static <T> T lookInOpened(Runnable opener, Function<Menu, T> look) {
        List<T> seen = new ArrayList<>();
        withOpened(opener, menu -> {
            seen.add(Ui.get(() -> look.apply(menu)));
            Ui.run(() -> menu.setVisible(false));
        });
        return seen.getFirst();
    }

    private static void withOpened(Runnable opener, Consumer<Menu> use) {
        List<Menu> opened = new ArrayList<>();
        Listener watch = event -> {
            if (event.widget instanceof Menu menu) {
                opened.add(menu);
            }
        };
        Ui.run(() -> Ui.display().addFilter(SWT.Show, watch));
        try {
            Ui.act(opener);
            use.accept(Ui.await("a menu is open", () -> opened.stream().findFirst()));
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.Show, watch));
        }
    }

    /** {@return whether an item of a menu bar can be chosen} */
    public static boolean isEnabled(Menu bar, String... path) {
        return Ui.get(() -> within(bar, false, path, MenuItem::isEnabled)).booleanValue();
    }

    /** {@return what a control's context menu offers} */
    public static List<String> contextItems(Control control) {
        return Ui.get(() -> {
            Menu menu = contextMenu(control);
            show(menu);
            List<String> items = texts(menu);
            hide(menu);
            return items;
        });
    }

    /** {@return what a menu of the bar offers} */
    public static List<String> items(Menu bar, String menu) {
        return Ui.get(() -> within(bar, false, new String[] { menu }, item -> {
            show(item.getMenu());
            List<String> items = texts(item.getMenu());
            hide(item.getMenu());
            return items;
        }));
    }

    private static Menu contextMenu(Control control) {
        Event detect = new Event();
        Point place = control.toDisplay(5, control.getSize().y - 5);
        detect.x = place.x;
        detect.y = place.y;
        detect.detail = SWT.MENU_KEYBOARD;
        detect.doit = true;
        control.notifyListeners(SWT.MenuDetect, detect);
        return control.getMenu();
    }

    private static <T> T within(Menu menu, boolean showFirst, String[] path, Function<MenuItem, T> use) {
        List<Menu> shown = new ArrayList<>();
        try {
            Menu current = menu;
            if (showFirst) {
                show(current);
                shown.add(current);
            }
            for (int i = 0;; i++) {
                MenuItem item = find(current, path[i]);
                if (i == path.length - 1) {
                    return use.apply(item);
                }
                current = item.getMenu();
                show(current);
                shown.add(current);
            }
        } finally {
            shown.reversed().forEach(Menus::hide);
        }
    }

    private static MenuItem find(Menu menu, String text) {
        Optional<MenuItem> found = Arrays.stream(menu.getItems()).filter(item -> Widgets.text(item).equals(text)).findFirst();
        return found.orElseThrow(() -> new AssertionError("There is no “" + text + "” among " + texts(menu)));
    }

    private static List<String> texts(Menu menu) {
        return Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(Widgets::text).toList();
    }

    private static void select(MenuItem item) {
        if (!item.isEnabled()) {
            throw new AssertionError("“" + item.getText() + "” is disabled");
        }
        int toggles = SWT.CHECK | SWT.RADIO;
        if ((item.getStyle() & SWT.RADIO) != 0) {
            Arrays.stream(item.getParent().getItems()).filter(other -> (other.getStyle() & SWT.RADIO) != 0)
                    .forEach(other -> other.setSelection(other == item));
        } else if ((item.getStyle() & toggles) != 0) {
            item.setSelection(!item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new Event());
    }

    private static void show(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
    }

    private static void hide(Menu menu) {
        if (!menu.isDisposed()) {
            menu.notifyListeners(SWT.Hide, new Event());
        }
    }
}
