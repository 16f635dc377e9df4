package org.virtworkbench.ui.guest;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.CopyButton;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** The addresses under which a guest is reached. */
final class AddressesCard implements GuestPart {

    private final Services services;
    private final Composite body;
    private List<String> shown;

    AddressesCard(Composite parent, Services services) {
        this.services = services;
        body = new Card(parent, Messages.Addresses_title).body();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(body);
    }

    @Override
    public boolean show(Guest guest) {
        List<String> wanted = guest.getAddresses().isEmpty() ? List.of(none(guest)) : List.copyOf(guest.getAddresses());
        if (wanted.equals(shown)) {
            return false;
        }
        shown = wanted;
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        if (guest.getAddresses().isEmpty()) {
            Label label = CssClass.MUTED.on(new Label(body, SWT.WRAP));
            label.setText(wanted.get(0));
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        } else {
            wanted.forEach(this::addRow);
        }
        return true;
    }

    private void addRow(String address) {
        Label label = new Label(body, SWT.NONE);
        label.setText(address);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        int prefix = address.indexOf('/');
        CopyButton.create(body, address, () -> prefix < 0 ? address : address.substring(0, prefix), services.icons());
    }

    private static String none(Guest guest) {
        boolean runs = GuestActivity.isActive(guest);
        return runs ? Messages.Addresses_none : Messages.Addresses_off;
    }
}
