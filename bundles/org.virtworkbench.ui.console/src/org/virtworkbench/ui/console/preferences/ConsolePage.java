package org.virtworkbench.ui.console.preferences;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.virtworkbench.ui.console.ConsoleSettings;
import org.virtworkbench.ui.console.link.Engines;
import org.virtworkbench.ui.console.keyboard.KeyNames;
import org.virtworkbench.ui.console.screen.Scaling;

/** Preferences of consoles: size, keyboard, clipboard, key combinations of one's own. */
public final class ConsolePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Data with which the page is opened at the key combinations. */
    public static final String KEYS = "keys";

    /** Label, field, and the button of the folder. */
    static final int COLUMNS = 3;
    /** Where text is broken into lines when nothing else makes the page wider. */
    static final int TEXT_WIDTH = 400;

    private static final int LINES_HEIGHT = 110;

    private Text keys;

    /** Made by the preference dialog. */
    public ConsolePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, ConsoleSettings.NODE));
    }

    @Override
    public void init(IWorkbench workbench) {
        getPreferenceStore().setDefault(ConsoleSettings.CLIPBOARD, true);
        getPreferenceStore().setDefault(ConsoleSettings.RECORDINGS, ConsoleSettings.usualRecordings().toString());
        getPreferenceStore().setDefault(ConsoleSettings.SCALING, Scaling.FIT.name());
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new ComboFieldEditor(ConsoleSettings.SCALING, Messages.Page_scaling,
                new String[][] { { Messages.Page_fit, Scaling.FIT.name() }, { Messages.Page_shrink, Scaling.SHRINK.name() },
                        { Messages.Page_original, Scaling.ORIGINAL.name() }, { Messages.Page_points, Scaling.POINTS.name() } },
                parent));
        addEngines(parent);
        addField(new FolderEditor(ConsoleSettings.RECORDINGS, Messages.Page_recordings, parent));
        addField(new BooleanFieldEditor(ConsoleSettings.GRAB, Messages.Page_grab, parent));
        addField(new BooleanFieldEditor(ConsoleSettings.CLIPBOARD, Messages.Page_clipboard, parent));
        Label label = new Label(parent, SWT.WRAP);
        label.setText(Messages.Page_keys);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 8).applyTo(label);
        keys = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        keys.setText(getPreferenceStore().getString(ConsoleSettings.KEYS));
        keys.addListener(SWT.Modify, event -> checkState());
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(SWT.DEFAULT, LINES_HEIGHT).applyTo(keys);
    }

    @Override
    public void applyData(Object data) {
        if (KEYS.equals(data)) {
            keys.getDisplay().asyncExec(() -> { // the dialog gives the focus to its first field when it opens
                if (!keys.isDisposed()) {
                    keys.setFocus();
                    keys.setSelection(keys.getCharCount());
                }
            });
        }
    }

    private List<String> lines() {
        return keys.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    protected void checkState() {
        super.checkState();
        Optional<String> wrong = lines().stream().filter(line -> KeyNames.combination(line).isEmpty()).findFirst();
        setErrorMessage(wrong.map(line -> NLS.bind(Messages.Page_wrong, line)).orElse(null));
        setValid(isValid() && wrong.isEmpty());
    }

    @Override
    protected void performDefaults() {
        keys.setText("");
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        boolean ok = super.performOk();
        getPreferenceStore().setValue(ConsoleSettings.KEYS, String.join("\n", lines()));
        try {
            ((ScopedPreferenceStore) getPreferenceStore()).save();
        } catch (IOException e) {
            ILog.of(ConsolePage.class).error("Preferences could not be kept", e);
        }
        return ok;
    }

    /** A choice only where a bundle with another engine was added. */
    private void addEngines(Composite parent) {
        Engines engines = PlatformUI.getWorkbench().getService(Engines.class);
        if (engines.names().size() > 1) {
            getPreferenceStore().setDefault(ConsoleSettings.ENGINE, engines.names().getFirst());
            addField(new EngineEditor(engines, parent));
        } else {
            DropinsLink.make(parent);
        }
    }

    /** A folder that is made when it is needed. */
    private static final class FolderEditor extends DirectoryFieldEditor {

        FolderEditor(String name, String label, Composite parent) {
            super(name, label, parent);
        }

        @Override
        protected boolean doCheckState() {
            return true;
        }
    }
}
