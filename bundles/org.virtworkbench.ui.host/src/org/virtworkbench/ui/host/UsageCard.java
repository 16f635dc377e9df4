package org.virtworkbench.ui.host;

import java.util.OptionalDouble;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.values.HostSample;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.ShareBar;
import org.virtworkbench.ui.forms.Services;
import org.virtworkbench.ui.widgets.CssClass;

/** How busy a host is just now. */
final class UsageCard implements HostPart {

    private final Label cpu;
    private final ShareBar cpuBar;
    private final Label memory;
    private final ShareBar memoryBar;

    UsageCard(Composite parent, Services services) {
        Composite body = new Card(parent, Messages.Usage_title).body();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(body);
        cpu = line(body, Messages.Usage_cpu);
        cpuBar = new ShareBar(body, services.colors(), services.icons(), palette -> palette.cpu().line());
        memory = line(body, Messages.Usage_memory);
        memoryBar = new ShareBar(body, services.colors(), services.icons(), palette -> palette.memory().line());
        for (ShareBar bar : new ShareBar[] { cpuBar, memoryBar }) {
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 8).applyTo(bar);
        }
    }

    @Override
    public boolean show(Host host) {
        HostSample sample = host.getSample();
        OptionalDouble busy = sample == null ? OptionalDouble.empty() : sample.cpuPercent();
        cpu.setText(Format.percent(busy));
        cpuBar.show(busy.orElse(0) / 100, NLS.bind(Messages.Usage_spoken, Messages.Usage_cpu, Format.percent(busy)));
        boolean known = sample != null && sample.memoryUsed().isPresent() && sample.memoryTotal().isPresent();
        String words = known ? NLS.bind(Messages.Usage_of, Format.bytes(sample.memoryUsed()), Format.bytes(sample.memoryTotal()))
                : Format.UNKNOWN;
        memory.setText(words);
        memoryBar.show(known ? (double) sample.memoryUsed().getAsLong() / sample.memoryTotal().getAsLong() : 0,
                NLS.bind(Messages.Usage_spoken, Messages.Usage_memory, words));
        cpu.getParent().layout();
        return false;
    }

    private static Label line(Composite parent, String name) {
        Label label = CssClass.MUTED.on(new Label(parent, SWT.NONE));
        label.setText(name);
        Label value = new Label(parent, SWT.RIGHT);
        value.setText(Format.UNKNOWN);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(value);
        return value;
    }
}
