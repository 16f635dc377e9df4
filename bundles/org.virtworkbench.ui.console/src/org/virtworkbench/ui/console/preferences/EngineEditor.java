package org.virtworkbench.ui.console.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.virtworkbench.ui.console.ConsoleSettings;
import org.virtworkbench.ui.console.link.Engines;
import org.virtworkbench.ui.widgets.CssClass;

/** The choice of an engine, and what the chosen one is. */
final class EngineEditor extends ComboFieldEditor {

    private final Engines engines;
    private final Label description;

    EngineEditor(Engines engines, Composite parent) {
        super(ConsoleSettings.ENGINE, Messages.Page_engine,
                engines.names().stream().map(name -> new String[] { name, name }).toArray(String[][]::new), parent);
        this.engines = engines;
        description = CssClass.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().span(ConsolePage.COLUMNS, 1).hint(ConsolePage.TEXT_WIDTH, SWT.DEFAULT).applyTo(description);
    }

    @Override
    protected void doLoad() {
        super.doLoad();
        describe(getPreferenceStore().getString(getPreferenceName()));
    }

    @Override
    protected void doLoadDefault() {
        super.doLoadDefault();
        describe(getPreferenceStore().getDefaultString(getPreferenceName()));
    }

    @Override
    protected void fireValueChanged(String property, Object oldValue, Object newValue) {
        super.fireValueChanged(property, oldValue, newValue);
        describe((String) newValue);
    }

    private void describe(String name) {
        description.setText(engines.named(name).description());
        description.requestLayout();
    }
}
