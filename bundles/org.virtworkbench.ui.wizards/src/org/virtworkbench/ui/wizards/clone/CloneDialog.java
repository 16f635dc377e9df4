package org.virtworkbench.ui.wizards.clone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.creation.CloneGuestOperation;
import org.virtworkbench.core.creation.ClonePlan;
import org.virtworkbench.core.creation.DiskClone;
import org.virtworkbench.core.creation.DiskClone.Choice;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.BackgroundJob;
import org.virtworkbench.ui.widgets.CssClass;

/** Asks how a guest is cloned: names, how many, and what becomes of each disk. Opens at once and fills when the host has answered. */
final class CloneDialog extends TitleAreaDialog {

    private static final int MOST = 99;
    private static final int WIDTH = 620;
    private static final int DISKS_HEIGHT = 120;
    private static final List<Choice> CHOICES = List.of(Choice.values());

    private final Icons icons;
    private final Connections connections;
    private final Target guest;
    private final List<DiskClone> disks = new ArrayList<>();
    private Optional<ClonePlan> plan = Optional.empty();
    private Text name;
    private Spinner count;
    private Label names;
    private Composite list;
    private List<CloneGuestOperation> operations = List.of();

    CloneDialog(Shell parent, Icons icons, Connections connections, Target guest) {
        super(parent);
        this.icons = icons;
        this.connections = connections;
        this.guest = guest;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** {@return what the person chose} */
    List<CloneGuestOperation> operations() {
        return operations;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.headline, guest.objectName()));
        setTitleImage(icons.image("large/guest")); //$NON-NLS-1$
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
        label(area, Messages.name);
        name = new Text(area, SWT.BORDER | SWT.SINGLE);
        name.setText(suggestion());
        name.setToolTipText(Messages.nameTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addModifyListener(event -> update());
        label(area, Messages.count);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        count = new Spinner(row, SWT.BORDER);
        count.setValues(1, 1, MOST, 0, 1, 10);
        count.setToolTipText(Messages.countTip);
        count.addListener(SWT.Modify, event -> update());
        names = CssClass.MUTED.on(new Label(row, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(names);
        Label heading = CssClass.HEADING.on(label(area, Messages.disks));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(heading);
        list = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, DISKS_HEIGHT).applyTo(list);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 6).applyTo(list);
        Label note = CssClass.MUTED.on(new Label(area, SWT.WRAP));
        note.setText(Messages.note);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(note);
        ask();
        return area;
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    private String suggestion() {
        return guest.objectName() + "-clone"; //$NON-NLS-1$
    }

    private void ask() {
        Display display = getShell().getDisplay();
        new BackgroundJob(Messages.asking, monitor -> {
            try (ConnectionLease lease = connections.lease(guest.host(), Messages.asking)) {
                ClonePlan answer = ClonePlan.read(lease.connection(), guest);
                display.asyncExec(() -> show(answer));
            } catch (HypervisorException | CoreException e) {
                display.asyncExec(() -> fail(e.getMessage()));
            }
        }).schedule();
    }

    private void fail(String why) {
        if (!list.isDisposed()) {
            setErrorMessage(why);
        }
    }

    private void show(ClonePlan answer) {
        if (list.isDisposed()) {
            return;
        }
        plan = Optional.of(answer);
        disks.addAll(answer.disks());
        for (int i = 0; i < disks.size(); i++) {
            row(i);
        }
        if (disks.isEmpty()) {
            CssClass.MUTED.on(label(list, Messages.noDisks));
        }
        String free = suggestion();
        for (int i = 2; answer.guestNames().contains(free); i++) {
            free = suggestion() + '-' + i;
        }
        if (name.getText().equals(suggestion())) {
            name.setText(free);
        }
        list.layout(true, true);
        getShell().layout(true, true);
        update();
    }

    private void row(int index) {
        DiskClone disk = disks.get(index);
        label(list, disk.device());
        Label source = CssClass.MUTED.on(label(list, disk.source().isEmpty() ? Messages.empty : disk.source().replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
        disk.volume().flatMap(volume -> volume.capacity()).ifPresent(size -> source.setToolTipText(Format.bytes(size)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(260, SWT.DEFAULT).applyTo(source);
        Combo choice = new Combo(list, SWT.READ_ONLY);
        List<Choice> can = CHOICES.stream().filter(disk.choices()::contains).toList();
        choice.setItems(can.stream().map(CloneDialog::text).toArray(String[]::new));
        choice.select(can.indexOf(disk.choice()));
        choice.setToolTipText(Messages.choiceTip);
        choice.addListener(SWT.Selection, event -> {
            disks.set(index, disks.get(index).with(can.get(choice.getSelectionIndex())));
            update();
        });
    }

    private static String text(Choice choice) {
        return switch (choice) {
            case COPY -> Messages.copy;
            case OVERLAY -> Messages.overlay;
            case SHARE -> Messages.share;
            case SKIP -> Messages.skip;
        };
    }

    private List<String> wanted() {
        return ClonePlan.names(name.getText().strip(), count.getSelection());
    }

    private void update() {
        List<String> wanted = wanted();
        names.setText(wanted.size() == 1 ? "" //$NON-NLS-1$
                : NLS.bind(Messages.names, wanted.getFirst(), wanted.getLast()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        Optional<String> problem = plan.isEmpty() ? Optional.empty() : plan.get().problem(wanted, disks);
        setErrorMessage(problem.map(text -> text.replace('\n', ' ')).orElse(null));
        boolean shared = disks.stream().anyMatch(
                disk -> disk.choice() == Choice.SHARE && !disk.source().isEmpty() && !disk.device().isEmpty()
                        && disk.choices().contains(Choice.COPY)
                        && !isMedium(disk));
        setMessage(plan.isEmpty() ? Messages.asking : shared ? Messages.sharedWarning : Messages.headlineText,
                shared ? org.eclipse.jface.dialogs.IMessageProvider.WARNING : org.eclipse.jface.dialogs.IMessageProvider.NONE);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(plan.isPresent() && problem.isEmpty());
        }
    }

    private static boolean isMedium(DiskClone disk) {
        return disk.volume().filter(volume -> volume.isIso()).isPresent();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.ok, true);
        update();
        name.selectAll();
    }

    @Override
    protected void okPressed() {
        operations = wanted().stream().map(each -> new CloneGuestOperation(guest, each, disks)).toList();
        super.okPressed();
    }
}
