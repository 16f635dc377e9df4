package org.virtworkbench.ui.host;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.values.NumaCell;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.ObjectTable;
import org.virtworkbench.ui.forms.Services;

/** The NUMA cells of a host; not there where the host does not tell any. */
final class NumaCard implements HostPart {

    private final Card card;
    private final ObjectTable<NumaCell> table;
    private List<NumaCell> shown = List.of();

    NumaCard(Composite parent, Services services) {
        card = new Card(parent, Messages.Numa_title);
        card.setVisible(false);
        table = new ObjectTable<>(card.body(), NumaCell.class, SWT.NO_SCROLL);
        table.column(Messages.Numa_cell, 20, 70, cell -> Integer.toString(cell.id()), cell -> services.icons().image("numa"),
                Comparator.comparingInt(NumaCell::id));
        table.number(Messages.Numa_memory, 25, 80, cell -> Format.bytes(cell.memory()), Comparator.comparingLong(NumaCell::memory));
        table.number(Messages.Numa_count, 15, 60, cell -> Integer.toString(cell.cpus().size()),
                Comparator.comparingInt(cell -> cell.cpus().size()));
        table.text(Messages.Numa_cpus, 40, 120, cell -> HostTexts.ranges(cell.cpus()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table.control());
    }

    @Override
    public boolean show(Host host) {
        List<NumaCell> cells = host.getFacts() == null ? List.of() : host.getFacts().numaCells();
        if (cells.equals(shown)) {
            return false;
        }
        shown = cells;
        card.setVisible(!cells.isEmpty());
        table.show(cells);
        Table control = table.viewer().getTable();
        ((GridData) table.control().getLayoutData()).heightHint = control.getHeaderHeight() + cells.size() * control.getItemHeight() + 4;
        return true;
    }
}
