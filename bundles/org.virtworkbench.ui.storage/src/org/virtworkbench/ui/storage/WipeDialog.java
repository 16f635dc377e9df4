package org.virtworkbench.ui.storage;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.virtworkbench.core.driver.VolumeCalls.Wipe;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks whether volumes are to be overwritten, and how. */
final class WipeDialog extends FieldsDialog {

    private static final List<Wipe> ALGORITHMS = List.of(Wipe.values());
    private static final int MOST_ROWS = 6;

    private final List<String> volumes;
    private Combo algorithms;
    private Wipe chosen = Wipe.ZERO;

    /**
     * @param parent its window
     * @param headline the question
     * @param text what it means
     * @param volumes a line for each
     */
    WipeDialog(Shell parent, String headline, String text, List<String> volumes) {
        super(parent, headline, text, Messages.Wipe_button);
        this.volumes = volumes;
    }

    @Override
    protected void createFields() {
        label(Messages.Wipe_volumes).setLayoutData(GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
        Table table = new Table(form(), SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.HIDE_SELECTION);
        table.setItemCount(volumes.size());
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(volumes.get(event.index)));
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(SWT.DEFAULT, table.getItemHeight() * Math.min(MOST_ROWS, volumes.size()) + 4).applyTo(table);
        algorithms = choice(Messages.Wipe_algorithm, ALGORITHMS.stream().map(WipeDialog::text).toList(), SWT.READ_ONLY);
        algorithms.setVisibleItemCount(ALGORITHMS.size());
        note(Messages.Wipe_note);
        algorithms.setFocus();
    }

    private static String text(Wipe algorithm) {
        return switch (algorithm) {
            case ZERO -> Messages.Wipe_zero;
            case NNSA -> Messages.Wipe_nnsa;
            case DOD -> Messages.Wipe_dod;
            case BSI -> Messages.Wipe_bsi;
            case GUTMANN -> Messages.Wipe_gutmann;
            case SCHNEIER -> Messages.Wipe_schneier;
            case PFITZNER7 -> Messages.Wipe_pfitzner7;
            case PFITZNER33 -> Messages.Wipe_pfitzner33;
            case RANDOM -> Messages.Wipe_random;
            case TRIM -> Messages.Wipe_trim;
        };
    }

    @Override
    protected Optional<String> problem() {
        chosen = ALGORITHMS.get(Math.max(0, algorithms.getSelectionIndex()));
        return Optional.empty();
    }

    /** {@return how} */
    Wipe chosen() {
        return chosen;
    }
}
