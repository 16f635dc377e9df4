package org.virtworkbench.ui.host;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;

/** What a host can run. */
final class TypesCard implements HostPart {

    private final Label text;

    TypesCard(Composite parent) {
        text = new Label(new Card(parent, Messages.Types_title).body(), SWT.WRAP);
        text.setText(Format.UNKNOWN);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
    }

    @Override
    public boolean show(Host host) {
        List<String> types = host.getFacts() == null ? List.of() : host.getFacts().domainTypes();
        String words = types.isEmpty() ? Format.UNKNOWN : String.join("\n", types);
        if (words.equals(text.getText())) {
            return false;
        }
        text.setText(words);
        return true;
    }
}
