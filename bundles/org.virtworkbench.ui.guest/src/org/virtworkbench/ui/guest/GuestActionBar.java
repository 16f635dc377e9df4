package org.virtworkbench.ui.guest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Icons;

/** Buttons for what can be done to the guest now: the usual ones side by side, the others in a menu. */
final class GuestActionBar extends Composite {

    private static final List<GuestAction> USUAL = List.of(GuestAction.START, GuestAction.RESUME, GuestAction.PAUSE, GuestAction.SHUTDOWN);
    private static final List<GuestAction> OTHERS = List.of(GuestAction.REBOOT, GuestAction.RESET, GuestAction.FORCE_OFF, GuestAction.SAVE,
            GuestAction.DISCARD_SAVE, GuestAction.AUTOSTART_ON, GuestAction.AUTOSTART_OFF);

    private final Icons icons;
    private final GuestCommands commands;
    private final ToolBar bar;
    private final Menu menu;
    private final Map<String, Boolean> built = new LinkedHashMap<>();
    private Guest guest;

    GuestActionBar(Composite parent, Icons icons, GuestCommands commands) {
        super(parent, SWT.NONE);
        this.icons = icons;
        this.commands = commands;
        setLayout(new FillLayout());
        bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        menu = new Menu(getShell(), SWT.POP_UP);
        addDisposeListener(event -> menu.dispose());
        var themes = icons.onThemeChange(() -> {
            built.clear();
            if (guest != null) {
                show(guest);
            }
        });
        addDisposeListener(event -> themes.close());
    }

    void show(Guest shown) {
        guest = shown;
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        usual().forEach(action -> wanted.put(action.id(), action.appliesTo(shown)));
        if (!wanted.equals(built)) {
            built.clear();
            built.putAll(wanted);
            rebuild();
        }
    }

    /** {@return start or pause, or resume, and shut down: those that fit the state, also while its host takes no changes} */
    private List<GuestAction> usual() {
        List<GuestAction> fitting = new ArrayList<>(USUAL.stream().filter(action -> action.appliesTo(guest)).toList());
        if (fitting.isEmpty()) {
            fitting.add(GuestAction.START);
        }
        if (!fitting.contains(GuestAction.SHUTDOWN)) {
            fitting.add(GuestAction.SHUTDOWN);
        }
        return fitting;
    }

    private void rebuild() {
        for (ToolItem item : bar.getItems()) {
            item.dispose();
        }
        for (GuestAction action : usual()) {
            ToolItem item = new ToolItem(bar, SWT.PUSH);
            item.setText(ActionTexts.of(action));
            item.setImage(icons.image(action.id()));
            item.setEnabled(action.appliesTo(guest));
            item.addListener(SWT.Selection, event -> commands.run(action, guest));
        }
        ToolItem more = new ToolItem(bar, SWT.PUSH);
        more.setImage(icons.image("more"));
        more.setToolTipText(Messages.Header_more);
        more.addListener(SWT.Selection, event -> openMenu(more));
        requestLayout();
    }

    private void openMenu(ToolItem below) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        for (GuestAction action : OTHERS) {
            boolean other = action == GuestAction.AUTOSTART_ON && guest.isAutostart()
                    || action == GuestAction.AUTOSTART_OFF && !guest.isAutostart();
            if (!other) {
                MenuItem item = new MenuItem(menu, SWT.PUSH);
                item.setText(ActionTexts.of(action));
                item.setImage(icons.image(action.id()));
                item.setEnabled(action.appliesTo(guest));
                item.addListener(SWT.Selection, event -> commands.run(action, guest));
            }
        }
        Rectangle bounds = below.getBounds();
        menu.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
        menu.setVisible(true);
    }
}
