package org.virtworkbench.ui.inventory.actions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.operation.DeleteGuestOperation;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.operation.DeletePreflight.Findings;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.Later;

/** Shows all that goes with the selected guests, and lets a person choose which of their disks go too. Opens at once and fills when the hosts have answered. */
final class DeleteDialog extends GuestListDialog {

    private static final int TREE_WIDTH = 1_000;
    private static final int TREE_HEIGHT = 320;

    private final Icons icons;
    private final Duration grace;
    private final List<Target> targets;
    private final Preflight preflight;
    private List<DeleteGuestOperation> operations = List.of();
    private Composite area;
    private ProgressBar progress;
    private Label headline;
    private DeletePlanTree tree;

    /**
     * @param parent its window
     * @param icons of the product
     * @param connections to the hosts
     * @param grace how long it can be undone; zero when it can't
     * @param targets the guests
     */
    DeleteDialog(Shell parent, Icons icons, Connections connections, Duration grace, List<Target> targets) {
        super(parent, Messages.Delete_title);
        this.icons = icons;
        this.grace = grace;
        this.targets = targets;
        var display = parent.getDisplay();
        preflight = new Preflight(connections, targets, findings -> Later.run(display, () -> show(findings)));
    }

    /** {@return what the person chose} */
    List<DeleteGuestOperation> operations() {
        return operations;
    }

    @Override
    protected void createContent(Composite parent) {
        area = parent;
        headline = text(area, subject(Messages.Delete_headline, targets.size(), targets.get(0).objectName()), CssClass.HEADING);
        progress = new ProgressBar(area, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).hint(TREE_WIDTH, SWT.DEFAULT).applyTo(progress);
        progress.setToolTipText(Messages.Delete_looking);
        tree = new DeletePlanTree(area, icons, !grace.isZero(), this::update);
        GridDataFactory.fillDefaults().grab(true, true).hint(TREE_WIDTH, TREE_HEIGHT).applyTo(tree.control());
        preflight.schedule();
        parent.addListener(SWT.Dispose, event -> preflight.cancel());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true); // Enter loses nothing
        createButton(parent, IDialogConstants.OK_ID, Messages.Delete_button, false).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        operations = tree.operations();
        super.okPressed();
    }

    private void show(Findings findings) {
        if (area.isDisposed()) {
            return;
        }
        progress.dispose();
        List<String> warnings = new ArrayList<>(findings.failures());
        findings.plans().stream().map(DeletePlan::warnings).forEach(warnings::addAll);
        tree.show(findings.plans());
        warnings.stream().distinct().limit(5).forEach(line -> text(area, line, CssClass.DANGER));
        text(area, grace.isZero() ? Messages.Delete_noUndo : NLS.bind(Messages.Delete_undo, Format.duration(grace)), CssClass.MUTED);
        getShell().setSize(getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        area.layout(true, true);
        update();
        getButton(IDialogConstants.CANCEL_ID).setFocus();
    }

    private void update() {
        List<DeleteGuestOperation> chosen = tree.operations();
        getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
        int disks = chosen.stream().mapToInt(operation -> operation.volumes().size()).sum();
        if (!chosen.isEmpty()) {
            String guests = subject(Messages.Delete_headline, chosen.size(), chosen.get(0).target().objectName());
            headline.setText((disks == 0 ? guests + ' ' + Messages.Delete_disksStay
                    : guests + ' ' + NLS.bind(disks == 1 ? Messages.Delete_oneDisk : Messages.Delete_disks, Integer.valueOf(disks)))
                    .replace("&", "&&"));
            headline.requestLayout();
        }
    }

    private static String subject(String text, int count, String name) {
        return NLS.bind(text, count == 1 ? NLS.bind(Messages.Danger_one, name) : NLS.bind(Messages.Danger_many, Integer.valueOf(count)));
    }
}
