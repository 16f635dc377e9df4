package org.virtworkbench.ui.console.wall;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.format.StateTexts;

/** Says to a screen reader what a wall shows and which guest is chosen. */
final class WallAccessibility {

    private WallAccessibility() {
    }

    static void on(Control wall, Supplier<List<Guest>> guests, Supplier<Optional<Guest>> selected) {
        wall.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = selected.get().map(guest -> NLS.bind(Messages.tile, guest.getName(), StateTexts.text(guest)))
                        .orElseGet(() -> NLS.bind(Messages.wall, guests.get().size()));
            }
        });
        wall.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LIST;
            }
        });
    }
}
