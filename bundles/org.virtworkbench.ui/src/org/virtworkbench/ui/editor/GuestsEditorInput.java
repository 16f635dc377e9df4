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
}
