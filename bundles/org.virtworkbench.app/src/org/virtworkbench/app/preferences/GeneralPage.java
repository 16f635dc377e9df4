package org.virtworkbench.app.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.app.theme.ThemeSwitch;
import org.virtworkbench.core.deletion.DeletedGuests;
import org.virtworkbench.core.log.ProgramLog;
import org.virtworkbench.ui.Settings;

/** Preferences of the whole program: theme, how often statistics are asked for, what the log tells, and when the person is asked. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int SLOWEST_SECONDS = 60;

    private final Map<FieldEditor, IPreferenceStore> nodes = new LinkedHashMap<>();
    private IWorkbench workbench;

    /** Made by the preference dialog. */
    public GeneralPage() {
        super(GRID);
        setPreferenceStore(store(ThemeChoice.NODE));
    }

    @Override
    public void init(IWorkbench forWorkbench) {
        workbench = forWorkbench;
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(ThemeChoice.KEY, Messages.GeneralPage_theme, 1, new String[][] { //
                { Messages.GeneralPage_desktop, ThemeChoice.DESKTOP.preferenceValue() }, //
                { Messages.GeneralPage_light, ThemeChoice.LIGHT.preferenceValue() }, //
                { Messages.GeneralPage_dark, ThemeChoice.DARK.preferenceValue() } }, getFieldEditorParent()));
        IntegerFieldEditor seconds = new IntegerFieldEditor(PreferenceDefaults.REFRESH_SECONDS, Messages.GeneralPage_refresh,
                getFieldEditorParent(), 2);
        seconds.setValidRange(1, SLOWEST_SECONDS);
        addField(seconds);
        addField(new ComboFieldEditor(ProgramLog.LEVEL, Messages.GeneralPage_log, LogLevels.namesAndValues(), getFieldEditorParent()));
        addField(new ComboFieldEditor(DeletedGuests.MINUTES, Messages.GeneralPage_undoDelete, UndoTimes.namesAndValues(),
                getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.CONFIRM_DANGEROUS, Messages.GeneralPage_confirm, getFieldEditorParent()));
        addField(new BooleanFieldEditor(Settings.DOUBLE_CLICK_CONSOLE, Messages.GeneralPage_console, getFieldEditorParent()));
    }

    /** Each preference lies in the node of the bundle that looks at it. */
    @Override
    protected void addField(FieldEditor editor) {
        super.addField(editor);
        nodes.put(editor, switch (editor.getPreferenceName()) {
            case PreferenceDefaults.REFRESH_SECONDS, ProgramLog.LEVEL, DeletedGuests.MINUTES -> store(PreferenceDefaults.CORE);
            case Settings.CONFIRM_DANGEROUS, Settings.DOUBLE_CLICK_CONSOLE -> store(Settings.NODE);
            default -> getPreferenceStore();
        });
    }

    @Override
    protected void initialize() {
        super.initialize();
        nodes.forEach((editor, store) -> {
            editor.setPreferenceStore(store);
            editor.load();
        });
    }

    @Override
    public boolean performOk() {
        boolean ok = super.performOk();
        List.of(ThemeChoice.NODE, PreferenceDefaults.CORE, Settings.NODE).forEach(Settings::keep);
        ThemeSwitch.choose(workbench, ThemeChoice.stored());
        return ok;
    }

    private static ScopedPreferenceStore store(String node) {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, node);
    }
}
