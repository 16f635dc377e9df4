package org.virtworkbench.ui.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.network.NetworkCheck;
import org.virtworkbench.core.network.NetworkProblem;
import org.virtworkbench.ui.forms.FieldsDialog;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.network.NetworkDocument;
import org.virtworkbench.xml.network.NetworkField;
import org.virtworkbench.xml.network.NetworkTable;

/** Asks for what a row of a network's table says; what is wrong is told at its field, as it would be in the whole network. */
final class EntryDialog extends FieldsDialog {

    private static final String ON = "yes";

    private final NetworkTable kind;
    private final EditedNetwork edited;
    private final Optional<Integer> row;
    private final Optional<HostSuggestions> suggestions;
    private final Map<NetworkField, Text> texts = new EnumMap<>(NetworkField.class);
    private final Map<NetworkField, Button> switches = new EnumMap<>(NetworkField.class);
    private final Map<NetworkField, ControlDecoration> marks = new EnumMap<>(NetworkField.class);
    private Map<NetworkField, String> values = Map.of();

    EntryDialog(Shell parent, NetworkTable kind, EditedNetwork edited, Optional<Integer> row, Optional<HostSuggestions> suggestions) {
        super(parent, row.isPresent() ? TableTexts.editTitle(kind) : TableTexts.addTitle(kind), TableTexts.explanation(kind),
                row.isPresent() ? Messages.Entry_change : Messages.Entry_addButton);
        this.kind = kind;
        this.edited = edited;
        this.row = row;
        this.suggestions = suggestions;
    }

    @Override
    protected void createFields() {
        suggestions.map(HostSuggestions::all).filter(all -> !all.isEmpty()).ifPresent(this::offer);
        Optional<NetworkDocument> network = edited.draft();
        Map<NetworkField, String> before = row.flatMap(index -> network.map(document -> kind.read(kind.rows(document).get(index))))
                .orElse(Map.of());
        for (NetworkField field : kind.fields()) {
            String value = before.getOrDefault(field, "");
            if (FieldTexts.isSwitch(field)) {
                switches.put(field, check(FieldTexts.label(field), value.equals(ON)));
            } else {
                texts.put(field, text(FieldTexts.labelWithUnit(field), value, FieldTexts.hint(field)));
                texts.get(field).setToolTipText(FieldTexts.tip(field));
                marks.put(field, mark(texts.get(field)));
            }
        }
        texts.get(kind.fields().getFirst()).setFocus();
    }

    private static ControlDecoration mark(Text text) {
        ControlDecoration mark = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        mark.hide();
        return mark;
    }

    private void offer(List<HostSuggestions.Suggestion> all) {
        List<String> items = new ArrayList<>(List.of(Messages.Suggest_nobody));
        all.forEach(each -> items.add(each.text()));
        Combo combo = choice(Messages.Suggest_label, items, SWT.READ_ONLY);
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() > 0) {
                all.get(combo.getSelectionIndex() - 1).values().forEach((field, value) -> texts.get(field).setText(value));
            }
        });
    }

    @Override
    protected Optional<String> problem() {
        values = new EnumMap<>(NetworkField.class);
        texts.forEach((field, text) -> values.put(field, text.getText().strip()));
        switches.forEach((field, check) -> values.put(field, check.getSelection() ? ON : ""));
        List<NetworkProblem> problems = problems();
        boolean touched = values.values().stream().anyMatch(value -> !value.isEmpty());
        marks.forEach((field, mark) -> problems.stream().filter(each -> each.field() == field).findFirst()
                .filter(each -> touched).ifPresentOrElse(each -> {
                    mark.setDescriptionText(each.text());
                    mark.show();
                }, mark::hide));
        return problems.stream().findFirst().map(NetworkProblem::text);
    }

    /** What would be wrong with this row in the whole network, and with others because of it. */
    private List<NetworkProblem> problems() {
        List<String> known = edited.problems().stream().map(NetworkProblem::text).toList();
        return edited.draft().map(NetworkDocument::copy).map(network -> {
            XmlElement changed = row.isPresent() ? kind.change(network, kind.rows(network).get(row.get()), values)
                    : kind.add(network, values);
            int index = kind.rows(network).indexOf(changed);
            return NetworkCheck.of(network, edited.surroundings()).stream().filter(each -> each.table().equals(Optional.of(kind)))
                    .filter(each -> each.row() == index || !known.contains(each.text())).toList();
        }).orElse(List.of());
    }

    /** {@return what was typed} */
    Map<NetworkField, String> values() {
        return values;
    }
}
