package org.virtworkbench.ui.guest;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.Services;

/** The devices of a guest, by kind. */
final class DevicesCard implements GuestPart {

    private final TreeFrame tree;
    private List<DeviceGroup> shown = List.of();

    DevicesCard(Composite parent, Services services) {
        Icons icons = services.icons();
        tree = new TreeFrame(new Card(parent, Messages.Devices_title).body(), icons,
                element -> element instanceof DeviceGroup group ? group.rows() : List.of());
        tree.column(Messages.Devices_device, 36, element -> element instanceof DeviceRow row ? row.name() : ((DeviceGroup) element).title(),
                element -> element instanceof DeviceRow row ? icons.image(row.icon()) : null);
        tree.column(Messages.Devices_connection, 40, ofRow(DeviceRow::connection), element -> null);
        tree.column(Messages.Devices_details, 24, ofRow(DeviceRow::details), element -> null);
    }

    @Override
    public boolean show(Guest guest) {
        List<DeviceGroup> groups = DeviceGroup.of(guest);
        tree.hint(guest.isDetailsKnown() ? Messages.Devices_none : Messages.Devices_fetching);
        if (groups.equals(shown)) {
            return false;
        }
        shown = groups;
        tree.show(groups);
        return true;
    }

    private static Function<Object, String> ofRow(Function<DeviceRow, String> text) {
        return element -> element instanceof DeviceRow row ? text.apply(row) : "";
    }
}
