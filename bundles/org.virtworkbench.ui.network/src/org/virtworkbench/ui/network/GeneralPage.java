package org.virtworkbench.ui.network;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.core.network.NetworkMode;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.ScrolledColumns;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;

/** How a network reaches others, its bridge, its domain, and how much goes through it. */
final class GeneralPage extends DetailsPage {

    private static final List<NetworkMode> MODES = Arrays.asList(NetworkMode.values());

    private final Map<NetworkField, FieldLine> lines = new EnumMap<>(NetworkField.class);
    private final Map<NetworkField, SwitchLine> switches = new EnumMap<>(NetworkField.class);
    private ScrolledColumns columns;
    private Combo mode;

    GeneralPage(NetworkDetailsEditor editor, EditedNetwork edited) {
        super(editor, edited, "general", Messages.Page_general);
    }

    @Override
    void createBody(Composite body) {
        columns = new ScrolledColumns(body);
        Composite way = form(columns.main(), Messages.Card_way);
        label(way, Messages.General_mode);
        mode = new Combo(way, SWT.READ_ONLY);
        mode.setItems(MODES.stream().map(NetworkTexts::text).toArray(String[]::new));
        mode.setVisibleItemCount(MODES.size());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(mode);
        mode.addListener(SWT.Selection, event -> choose());
        lines(way, NetworkField.DEVICES, NetworkField.PHYSICAL_FUNCTION, NetworkField.VIRTUAL_FUNCTIONS, NetworkField.BRIDGE);
        switches(way, NetworkField.OPEN_VSWITCH);
        lines(way, NetworkField.VLANS, NetworkField.NAT_ADDRESSES, NetworkField.NAT_PORTS);
        switches(way, NetworkField.NAT_IPV6);
        Composite names = form(columns.main(), Messages.Card_inside);
        lines(names, NetworkField.DOMAIN);
        switches(names, NetworkField.DOMAIN_LOCAL);
        lines(names, NetworkField.MTU);
        switches(names, NetworkField.ISOLATED_PORTS, NetworkField.TRUST_FILTERS);
        Composite rates = form(columns.side(), Messages.Card_bandwidth);
        group(rates, Messages.Bandwidth_in);
        lines(rates, NetworkField.IN_AVERAGE, NetworkField.IN_PEAK, NetworkField.IN_BURST);
        group(rates, Messages.Bandwidth_out);
        lines(rates, NetworkField.OUT_AVERAGE, NetworkField.OUT_PEAK, NetworkField.OUT_BURST);
    }

    private static Composite form(Composite column, String title) {
        Composite form = new Composite(new Card(column, title).body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 7).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        return form;
    }

    private static void label(Composite form, String text) {
        new Label(form, SWT.NONE).setText(text);
    }

    private static void group(Composite form, String text) {
        Label label = CssClass.MUTED.on(new Label(form, SWT.WRAP));
        label.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
    }

    private void lines(Composite form, NetworkField... fields) {
        for (NetworkField field : fields) {
            lines.put(field, new FieldLine(form, field, edited()));
        }
    }

    private void switches(Composite form, NetworkField... fields) {
        for (NetworkField field : fields) {
            switches.put(field, new SwitchLine(form, field, edited()));
        }
    }

    private void choose() {
        NetworkMode chosen = MODES.get(Math.max(0, mode.getSelectionIndex()));
        edited().edit(chosen::apply);
    }

    @Override
    void refresh() {
        Optional<NetworkMode> now = edited().draft().flatMap(NetworkMode::of);
        int index = now.map(MODES::indexOf).orElse(-1);
        if (mode.getSelectionIndex() != index) {
            if (index >= 0) {
                mode.select(index);
            } else {
                mode.deselectAll();
            }
        }
        mode.setEnabled(edited().draft().isPresent());
        now.ifPresent(this::offer);
        lines.values().forEach(FieldLine::refresh);
        switches.values().forEach(SwitchLine::refresh);
        columns.reflow();
    }

    /** What the mode can have, and what is said although it can't. */
    private void offer(NetworkMode now) {
        lines.forEach((field, line) -> line.setShown(fits(field, now) || isSaid(field)));
        switches.forEach((field, line) -> line.setShown(fits(field, now) || isSaid(field)));
    }

    private static boolean fits(NetworkField field, NetworkMode mode) {
        return switch (field) {
            case DEVICES -> mode.takesDevices();
            case PHYSICAL_FUNCTION, VIRTUAL_FUNCTIONS -> mode == NetworkMode.SRIOV;
            case BRIDGE, ISOLATED_PORTS -> mode.isBridged();
            case OPEN_VSWITCH -> mode == NetworkMode.BRIDGE;
            case VLANS -> mode.takesVlans();
            case NAT_ADDRESSES, NAT_PORTS, NAT_IPV6 -> mode == NetworkMode.NAT;
            case DOMAIN, DOMAIN_LOCAL, MTU -> mode.hasAddresses();
            default -> true;
        };
    }

    private boolean isSaid(NetworkField field) {
        return edited().draft().map(NetworkDocument::root).map(field::read).filter(text -> !text.isEmpty()).isPresent();
    }
}
