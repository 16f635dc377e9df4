package org.virtworkbench.ui.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.PoolCalls;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.DefinePoolOperation;
import org.virtworkbench.core.storage.PoolDraft;
import org.virtworkbench.core.storage.PoolDraft.Field;
import org.virtworkbench.core.storage.PoolType;
import org.virtworkbench.core.storage.PoolType.Part;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks what a new pool is to be: its type, and what that type wants to be told, some of which the host can find by itself. */
final class NewPoolDialog extends FieldsDialog {

    private static final int WIDTH = 340;
    private static final Set<Field> OFFERED = EnumSet.of(Field.SECRET, Field.FOLDER, Field.SOURCE, Field.TARGET, Field.FORMAT);
    private static final List<PoolType> TYPES = Arrays.asList(PoolType.values());

    private final PoolDraft draft = new PoolDraft();
    private final Connections connections;
    private final Target host;
    private final Set<String> taken;
    private final Map<Field, Control> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> labels = new EnumMap<>(Field.class);
    private final List<FoundSource> found = new ArrayList<>();
    private final SecretOffer secrets = new SecretOffer();
    private Combo type;
    private Button discover;
    private Label discovered;
    private Button build;
    private Button overwrite;
    private Button start;
    private Button autostart;
    private DefinePoolOperation result;

    /**
     * @param parent its window
     * @param connections lend the connection for looking
     * @param host where to
     * @param taken names that are there
     */
    NewPoolDialog(Shell parent, Connections connections, Target host, Set<String> taken) {
        super(parent, Messages.NewPool_title, NLS.bind(Messages.NewPool_text, host.hostName()), Messages.NewPool_button);
        this.connections = connections;
        this.host = host;
        this.taken = taken;
    }

    @Override
    protected void createFields() {
        field(Field.NAME, Messages.NewPool_name);
        type = choice(Messages.NewPool_type, TYPES.stream().map(PoolKinds::text).toList(), SWT.READ_ONLY);
        type.setVisibleItemCount(TYPES.size());
        type.addListener(SWT.Selection, event -> typeChanged());
        field(Field.HOST, Messages.NewPool_host);
        label("");
        discover = new Button(form(), SWT.PUSH);
        discover.setText(Messages.NewPool_discover);
        discover.setToolTipText(Messages.NewPool_discoverTip);
        discover.addListener(SWT.Selection, event -> discover());
        discovered = note("");
        field(Field.FOLDER, Messages.NewPool_folder);
        field(Field.SOURCE, Messages.NewPool_source);
        field(Field.TARGET, Messages.NewPool_target);
        field(Field.INITIATOR, Messages.NewPool_initiator);
        field(Field.DEVICE, Messages.NewPool_device);
        field(Field.ADAPTER, Messages.NewPool_adapter);
        field(Field.FORMAT, Messages.NewPool_format);
        field(Field.USER, Messages.NewPool_user);
        field(Field.SECRET, Messages.NewPool_secret);
        field(Field.PATH, Messages.NewPool_path);
        build = check(Messages.NewPool_build, true);
        overwrite = check(Messages.NewPool_overwrite, false);
        overwrite.setToolTipText(Messages.NewPool_overwriteTip);
        start = check(Messages.NewPool_start, true);
        autostart = check(Messages.NewPool_autostart, true);
        showFields();
        fields.get(Field.NAME).setFocus();
        // where the host keeps none, a uuid can still be typed
        new HostFetch(connections, form()).run(host.host(), Messages.Job_secrets, connection -> connection.secrets().list(), found -> {
            secrets.take(found);
            fill(this::offerSecrets);
        }, failure -> secrets.take(List.of()));
    }

    private void offerSecrets() {
        Combo combo = (Combo) fields.get(Field.SECRET);
        String said = combo.getText();
        combo.setItems(secrets.lines(draft.type()));
        combo.setText(said);
    }

    private void field(Field field, String text) {
        Label label = label(text);
        label.setLayoutData(GridDataFactory.swtDefaults().create());
        labels.put(field, label);
        Control control = OFFERED.contains(field) ? offered(field) : typed(field);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(control);
        fields.put(field, control);
    }

    private Combo offered(Field field) {
        Combo combo = new Combo(form(), field == Field.FORMAT ? SWT.READ_ONLY : SWT.BORDER);
        combo.addListener(SWT.Modify, event -> {
            draft.set(field, field == Field.SECRET ? secrets.uuid(combo.getText()) : combo.getText());
            sourceChosen(field, combo.getSelectionIndex());
            said();
        });
        return combo;
    }

    private Text typed(Field field) {
        Text control = new Text(form(), SWT.BORDER);
        control.addListener(SWT.Modify, event -> {
            draft.set(field, control.getText());
            said();
        });
        return control;
    }

    private void said() {
        showUsualPath();
        changed();
    }

    private void sourceChosen(Field field, int index) {
        if (index >= 0 && index < found.size() && field == FoundSource.chosenBy(draft.type())) {
            found.get(index).fill(draft);
        }
    }

    private void typeChanged() {
        draft.setType(TYPES.get(type.getSelectionIndex()));
        found.clear();
        discovered.setText("");
        fill(this::showFields);
        check();
    }

    private void showUsualPath() {
        if (fields.get(Field.PATH) instanceof Text path && draft.said(Field.PATH).isBlank()) {
            path.setMessage(draft.get(Field.PATH));
        }
    }

    /** Shows the fields that the type has, and no others. */
    private void showFields() {
        PoolType now = draft.type();
        show(Field.HOST, now.has(Part.HOST));
        show(Field.FOLDER, now.has(Part.FOLDER) || now.has(Part.OPTIONAL_FOLDER));
        show(Field.SOURCE, now.has(Part.NAME));
        show(Field.TARGET, now.has(Part.TARGET));
        show(Field.INITIATOR, now.has(Part.INITIATOR) || now.has(Part.NEEDED_INITIATOR));
        show(Field.DEVICE, now.has(Part.DEVICE) || now.has(Part.OPTIONAL_DEVICE));
        show(Field.ADAPTER, now.has(Part.ADAPTER));
        show(Field.FORMAT, !now.formats().isEmpty());
        show(Field.USER, now.has(Part.CHAP) || now.has(Part.CEPH));
        show(Field.SECRET, now.has(Part.CHAP) || now.has(Part.CEPH));
        show(Field.PATH, now.hasPath());
        Combo format = (Combo) fields.get(Field.FORMAT);
        format.setItems(now.formats().toArray(String[]::new));
        if (!now.formats().isEmpty()) {
            format.select(0);
        }
        showUsualPath();
        offerSecrets();
        setShown(discover, now.isDiscoverable());
        setShown(discovered, !discovered.getText().isEmpty());
        setShown(build, now.canBuild());
        setShown(overwrite, now.isFormattedByBuild());
        build.setSelection(now.canBuild() && !now.isFormattedByBuild());
        overwrite.setSelection(false);
        fitHeight();
    }

    private void fitHeight() {
        form().layout(true, true);
        if (getShell().isVisible()) {
            getShell().setSize(getShell().getSize().x, getShell().computeSize(getShell().getSize().x, SWT.DEFAULT).y);
        }
    }

    private void show(Field field, boolean shown) {
        setShown(fields.get(field), shown);
        setShown(labels.get(field), shown);
    }

    private static void setShown(Control control, boolean shown) {
        GridData data = control.getLayoutData() instanceof GridData known ? known : GridDataFactory.fillDefaults().create();
        data.exclude = !shown;
        control.setLayoutData(data);
        control.setVisible(shown);
        if (control instanceof Button button) {
            // the empty cell before it
            Control[] all = button.getParent().getChildren();
            Control before = all[Arrays.asList(all).indexOf(button) - 1];
            if (before instanceof Label label && label.getText().isEmpty()) {
                GridData cell = label.getLayoutData() instanceof GridData known ? known : new GridData();
                cell.exclude = !shown;
                label.setLayoutData(cell);
                label.setVisible(shown);
            }
        }
    }

    private void discover() {
        discover.setEnabled(false);
        tell(Messages.NewPool_discovering);
        PoolType wanted = draft.type();
        String where = draft.searchXml();
        new HostFetch(connections, getShell()).run(host.host(), Messages.NewPool_discovering,
                connection -> FoundSource.read(connection.pools().findSources(wanted.id(), where)), sources -> {
                    discover.setEnabled(true);
                    if (wanted == draft.type()) {
                        offer(sources);
                    }
                }, failure -> {
                    discover.setEnabled(true);
                    tell(failure.getMessage());
                });
    }

    private void offer(List<FoundSource> sources) {
        found.clear();
        found.addAll(sources);
        Field by = FoundSource.chosenBy(draft.type());
        Combo combo = (Combo) fields.get(by);
        combo.setItems(sources.stream().map(source -> source.get(by)).toArray(String[]::new));
        if (sources.size() == 1) {
            combo.select(0);
        }
        tell(sources.isEmpty() ? Messages.NewPool_nothingFound : NLS.bind(Messages.NewPool_found, sources.size()));
    }

    private void tell(String text) {
        discovered.setText(text.replace("&", "&&"));
        setShown(discovered, true);
        fitHeight();
    }

    @Override
    protected Optional<String> problem() {
        return draft.problem(taken);
    }

    /** {@return what to do; empty when the person does not want to} Opens the dialog and waits. */
    Optional<DefinePoolOperation> ask() {
        return open() == Window.OK ? Optional.ofNullable(result) : Optional.empty();
    }

    @Override
    protected void okPressed() {
        Optional<PoolCalls.Build> how = !build.getSelection() && !overwrite.getSelection() ? Optional.empty()
                : Optional.of(overwrite.getSelection() ? PoolCalls.Build.OVERWRITE : PoolCalls.Build.DEFAULT);
        result = new DefinePoolOperation(host, draft.get(Field.NAME), draft.xml(), how, start.getSelection(), autostart.getSelection());
        super.okPressed();
    }
}
