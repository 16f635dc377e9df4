package org.virtworkbench.ui.widgets;

import org.eclipse.swt.widgets.Control;

/** Classes of the style sheets, for controls. */
public enum CssClass {
    /** Text of second rank. */
    MUTED("vw-muted"),
    /** Text of the accent colour. */
    ACCENT("vw-accent"),
    /** Text about what broke or can't be undone. */
    DANGER("vw-danger"),
    /** All below it is out of date: its host can't be reached. */
    STALE("vw-stale"),
    /** A surface that lies on the content. */
    CARD("vw-card"),
    /** The one large line of a page. */
    TITLE("vw-title"),
    /** The line above a group. */
    HEADING("vw-heading");

    /** Key of the platform's style engine: {@code CSSSWTConstants.CSS_CLASS_NAME_KEY}. */
    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    private final String id;

    CssClass(String id) {
        this.id = id;
    }

    /** {@return its name in the style sheets} */
    public String id() {
        return id;
    }

    /**
     * Gives a new control this class. Call it before the control is first shown.
     *
     * @param control to be styled
     * @return the same control
     */
    public <C extends Control> C on(C control) {
        control.setData(KEY, id);
        return control;
    }

    /**
     * Gives a new control several classes.
     *
     * @param control to be styled
     * @param classes in any order
     * @return the same control
     */
    public static <C extends Control> C on(C control, CssClass... classes) {
        StringBuilder names = new StringBuilder();
        for (CssClass each : classes) {
            names.append(names.isEmpty() ? "" : " ").append(each.id);
        }
        control.setData(KEY, names.toString());
        return control;
    }
}
