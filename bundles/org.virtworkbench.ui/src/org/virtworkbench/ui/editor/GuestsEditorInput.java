package org.virtworkbench.ui.editor;

/** What the table of guests shows: all of them. All inputs are equal. It is not kept between starts, because the window opens it each time. */
public record GuestsEditorInput() implements PlainEditorInput {

    @Override
    public String getName() {
        return Messages.GuestsEditorInput_name;
    }

    @Override
    public String getToolTipText() {
        return Messages.GuestsEditorInput_toolTip;
    }

    /** A record's own is made when it is first called: while the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GuestsEditorInput;
    }

    @Override
    public int hashCode() {
        return GuestsEditorInput.class.hashCode();
    }
}
