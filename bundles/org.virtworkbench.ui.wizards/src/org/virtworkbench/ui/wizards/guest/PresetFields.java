package org.virtworkbench.ui.wizards.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The choice of a preset, where there is any. */
final class PresetFields {

    private final GuestDraft draft;
    private final Presets presets = new Presets();
    private final Label label;
    private final Composite row;
    private final Combo choice;

    /**
     * Makes the fields.
     *
     * @param page whose fields they are
     * @param parent with two columns
     */
    PresetFields(DraftPage page, Composite parent) {
        draft = page.draft;
        label = page.label(parent, Messages.preset);
        row = page.row(parent, 2);
        choice = page.combo(row, Messages.presetTip, this::choose);
        Button manage = new Button(row, SWT.PUSH);
        manage.setText(Messages.presetManage);
        manage.addListener(SWT.Selection, event -> {
            new PresetsDialog(manage.getShell(), presets).open();
            page.refresh();
        });
    }

    private void choose(int index) {
        draft.preset = index == 0 ? Optional.empty() : Optional.of(presets.names().get(index - 1));
        draft.preset.flatMap(presets::find).orElseGet(() -> new Preset(Map.of())).apply(draft);
    }

    /** Shows what the draft says. */
    void fill() {
        List<String> names = new ArrayList<>(presets.names());
        DraftPage.show(!names.isEmpty() && draft.origin != Origin.LIKE, label, row);
        int index = draft.preset.map(names::indexOf).orElse(-1) + 1;
        names.addFirst(Messages.presetNone);
        DraftPage.set(choice, names, index);
    }
}
