package org.virtworkbench.app.theme;

import java.util.Iterator;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbench;
import org.virtworkbench.ui.theme.Theme;

/**
 * Exchanges the icons that were declared in a plugin.xml, which can name one file only, for those that fit the theme. Everything declared (menus, tool bars,
 * tabs, and what they are made from later) is in the workbench's application model.
 */
public final class ModelIcons {

    private static final String LIGHT = "/icons/light/";
    private static final String DARK = "/icons/dark/";

    private final IWorkbench workbench;
    private final Theme theme;

    /**
     * @param workbench whose icons are exchanged
     */
    public ModelIcons(IWorkbench workbench) {
        this.workbench = workbench;
        theme = workbench.getService(Theme.class);
    }

    /** Exchanges them now and whenever the theme changes. */
    public void follow() {
        exchange();
        theme.onChange(this::exchange);
    }

    /** Exchanges them now. */
    public void exchange() {
        String wrong = theme.isDark() ? LIGHT : DARK;
        String right = theme.isDark() ? DARK : LIGHT;
        MApplication application = workbench.getService(MApplication.class);
        for (Iterator<EObject> all = ((EObject) application).eAllContents(); all.hasNext();) {
            if (all.next() instanceof MUILabel label && label.getIconURI() != null && label.getIconURI().contains(wrong)) {
                label.setIconURI(label.getIconURI().replace(wrong, right));
            }
        }
    }
}
